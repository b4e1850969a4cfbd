import { ageOn, type FactId } from '@/rules';
import { PageHeading } from '@/components/ui/page-heading';
import { SegmentedNav } from '@/components/ui/segmented-nav';
import { dayInWords } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { PersonName } from '@/components/staff/person-name';
import { StatusBadge } from '@/components/staff/status-badge';
import { routes } from '@/lib/routes';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import type { ScreeningStatus } from '@/lib/screening/status';

interface ScreeningHeadingProps {
  readonly screening: ScreeningSnapshot;
  readonly status: ScreeningStatus;
  readonly clinical: boolean;
  readonly startedBy: string | undefined;
  readonly current: 'overview' | 'answers';
}

/** What the patient said, as long as they say that this one is not their best. */
const bestLanguage = ({ answers }: ScreeningSnapshot): string | null => {
  const given = (id: FactId) =>
    answers.find(({ factId, state }) => factId === id && state === 'answered')?.value;
  const language = given('language-communication-barrier.language');
  const needs = given('capacity-lacking.help-kinds');
  return typeof language === 'string' && Array.isArray(needs) && needs.some((need) => need === 'language')
    ? language
    : null;
};

/** Whose screening this is and where it stands; its two views. */
export function ScreeningHeading(props: ScreeningHeadingProps) {
  const { screening, status, clinical, startedBy, current } = props;
  const { id, patient, startedAt, startedOn, clinic } = screening;
  const language = clinical ? bestLanguage(screening) : null;
  return (
    <>
      <PageHeading
        title={<PersonName person={patient} />}
        kicker="Screening"
        lead={
          <p>
            Born {dayInWords(patient.bornOn)}, {ageOn(patient.bornOn, startedOn)} years. Opened{' '}
            <Moment at={startedAt} timeZone={clinic.timeZone} />
            {startedBy && (
              <>
                {' '}
                by <bdi>{startedBy}</bdi>
              </>
            )}
            .
            {language !== null && (
              <>
                {' '}
                Best language: <bdi>{language}</bdi>.
              </>
            )}
          </p>
        }
        aside={<StatusBadge status={status} clinical={clinical} size="large" />}
      />
      {clinical && (
        <SegmentedNav
          label="Views of this screening"
          items={[
            { href: routes.screening.view(id), label: 'Overview', current: current === 'overview' },
            { href: routes.screening.answers(id), label: 'All answers', current: current === 'answers' },
          ]}
        />
      )}
    </>
  );
}
