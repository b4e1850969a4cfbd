import { regionById, isRegionId, sections } from '@/rules';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Moment } from '@/components/staff/moment';
import { alertInWords } from '@/lib/phrasebook/alerts';
import { decisionLabels } from '@/lib/phrasebook/dispositions';
import { extentInWords } from '@/lib/phrasebook/plan-extent';
import type { CurrentAnswer, ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { dayInFull } from '@/lib/phrasebook/when';
import type { AccessChange, ScreeningEvent } from '@/lib/screening/screening-event.schema';
import { answeringWords } from './answer-words';
import { factMoments } from './fact-moments';
import styles from './timeline.module.css';

interface TimelineProps {
  readonly screening: Pick<
    ScreeningSnapshot,
    'events' | 'reviews' | 'consents' | 'startedAt' | 'startedById'
  >;
  /** Every answer ever given, oldest first. */
  readonly history: readonly CurrentAnswer[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly clinical: boolean;
}

interface Happening {
  readonly key: string;
  readonly at: Date;
  readonly words: string;
  readonly by: string | null;
}

const accessWords: Readonly<Record<AccessChange, string>> = {
  'tablet-handed-over': 'Tablet handed over',
  'tablet-ended': 'The tablet given before was ended',
  'link-made': 'Link made for the patient’s own device',
  'link-opened': 'Link opened',
  'link-moved': 'Link moved to another device, with the birth date',
  'link-birth-date-wrong': 'Wrong birth date given for the link',
  'link-locked': 'Link locked after too many wrong birth dates',
  'link-ended': 'The link given before was ended',
  'device-left': 'The form was left on the patient’s device',
};

const eventWords = (event: ScreeningEvent, clinical: boolean): string => {
  switch (event.kind) {
    case 'respondent-given': {
      const { respondent, name, relation } = event.detail;
      const who = [name, relation].filter(Boolean).join(', ');
      return `Answering: ${answeringWords[respondent]}${who ? ` (${who})` : ''}`;
    }
    case 'identity-confirmed':
      return 'Name and birth date confirmed';
    case 'identity-mismatch': {
      const { what, typed } = event.detail;
      if (what === 'name') return 'Said that the name is not theirs';
      return `The birth date did not match${typed ? `: gave ${dayInFull(typed)}` : ''}`;
    }
    case 'identity-cleared':
      return `Identity checked: ${event.detail.reason}`;
    case 'about-read':
      return 'Read what dry needling is';
    case 'complaint-given': {
      const places = event.detail.regions.filter(isRegionId).map((id) => regionById(id).label);
      return clinical ? `Where it hurts: ${places.join('; ')}` : 'Said where it hurts';
    }
    case 'nothing-changed':
      return `Said that nothing has changed: ${sections.find(({ id }) => id === event.detail.section)?.title ?? event.detail.section}`;
    case 'risks-read':
      return 'Read the risks';
    case 'understanding-answered':
      return 'Answered questions about the risks';
    case 'extent-planned':
      return `Planned: ${extentInWords(event.detail)}`;
    case 'declared-true':
      return 'Declared that the answers are true';
    case 'alert-raised':
      return `Staff called: ${alertInWords(event.detail.cause, clinical)}`;
    case 'alert-acknowledged':
      return 'Alert answered';
    case 'access-changed':
      return accessWords[event.detail.what];
  }
};

const consentWords = {
  given: 'Consent signed',
  refused: 'Patient said no',
  withdrawn: 'Consent withdrawn',
} as const;

const everything = ({
  screening,
  history,
  names,
  clinical,
}: Omit<TimelineProps, 'timeZone'>): readonly Happening[] => [
  {
    key: 'opened',
    at: screening.startedAt,
    words: 'Intake opened',
    by: names.get(screening.startedById) ?? null,
  },
  // What came with a "no" is told by the "no".
  ...screening.events
    .filter((event) => event.kind !== 'declared-true' || !event.detail.of)
    .map((event) => ({
      key: `event-${event.sequence}`,
      at: event.at,
      words: eventWords(event, clinical),
      by: event.staffId ? (names.get(event.staffId) ?? null) : null,
    })),
  ...factMoments(history, clinical).map(({ staffId, ...moment }) => ({
    ...moment,
    by: names.get(staffId) ?? null,
  })),
  ...screening.reviews.map(({ id, at, decision, decidedById }) => ({
    key: id,
    at,
    words: clinical ? `Decision: ${decisionLabels[decision]}` : 'A physiotherapist decided',
    by: names.get(decidedById) ?? null,
  })),
  ...screening.consents.flatMap(({ id, kind, signedAt, signatures }) => [
    { key: id, at: signedAt, words: consentWords[kind], by: null },
    ...signatures
      .filter(({ role }) => role === 'physiotherapist')
      .map((signature) => ({
        key: signature.id,
        at: signature.at,
        words: 'Countersigned',
        by: signature.signerName,
      })),
  ]),
];

/** What happened, oldest first. */
export function Timeline({ screening, history, names, timeZone, clinical }: TimelineProps) {
  const moments = [...everything({ screening, history, names, clinical })].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  return (
    <Card>
      <Disclosure summary={`What happened (${moments.length})`}>
        <ol role="list" className={styles.moments}>
          {moments.map(({ key, at, words, by }) => (
            <li key={key}>
              <span className={styles.when}>
                <Moment at={at} timeZone={timeZone} />
              </span>
              <span>
                {words}
                {by && (
                  <span className={styles.by}>
                    {' '}
                    by <bdi>{by}</bdi>
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  );
}
