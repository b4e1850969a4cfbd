import { Disclosure } from '@/components/ui/disclosure';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import { isDeclared, unansweredIn } from '@/lib/screening/journey';
import { heardLastTime } from '@/lib/screening/said-last-time';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import type { SectionId } from '@/rules';
import { saidItems } from './last-time';

const words = patientWords.lastTime;

interface HeardLastTimeProps {
  readonly screening: ScreeningSnapshot;
  readonly last: ScreeningSnapshot;
  readonly section: SectionId;
}

/** Above the questions, for whoever answers them afresh or has to answer some of them. */
export function HeardLastTime({ screening, last, section }: HeardLastTimeProps) {
  const heard = heardLastTime(last, section);
  if (heard.length === 0) return null;
  const isKept = screening.events.some(
    ({ kind, detail }) => kind === 'nothing-changed' && detail.section === section,
  );
  const isOpen = isKept && !isDeclared(screening) && unansweredIn(screening, section).length > 0;
  return (
    <>
      {isOpen && (
        <Notice tone="info" title={words.openTitle}>
          <p>{words.open}</p>
        </Notice>
      )}
      <Disclosure look="card" summary={words.heard(dayInFull(last.startedOn))}>
        <DescriptionList items={saidItems(heard)} dense />
      </Disclosure>
    </>
  );
}
