import type { Explanation, Source } from '@/rules';
import { Disclosure } from '@/components/ui/disclosure';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { FindingCard } from './finding-card';
import { currentOrder } from './finding-order';

interface FindingListProps {
  readonly explanation: Explanation;
  readonly sources: Readonly<Record<string, Source>>;
  readonly screeningId: string;
}

/** Every finding: the flagged ones first and open, the notes behind one tap. */
export function FindingList({ explanation, sources, screeningId }: FindingListProps) {
  const byId = new Map(explanation.findings.map((one) => [one.finding.id, one]));
  const ordered = currentOrder(explanation.findings.map(({ finding }) => finding)).flatMap(({ id }) => {
    const found = byId.get(id);
    return found ? [found] : [];
  });
  const flagged = ordered.filter(({ finding }) => finding.flagged);
  const notes = ordered.filter(({ finding }) => !finding.flagged);
  return (
    <Stack as="section" labelledBy="findings">
      <SectionHeading id="findings">Findings</SectionHeading>
      {flagged.length === 0 && <p>Nothing was flagged.</p>}
      {flagged.map((explained) => (
        <FindingCard key={explained.finding.id} {...{ explained, sources, screeningId }} />
      ))}
      {notes.length > 0 && (
        <Disclosure summary={`Notes (${notes.length}): known, and none of them touches the plan`} look="card">
          <Stack>
            {notes.map((explained) => (
              <FindingCard key={explained.finding.id} {...{ explained, sources, screeningId }} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  );
}
