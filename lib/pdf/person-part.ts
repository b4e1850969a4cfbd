import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import { treatmentInWords } from '@/lib/phrasebook/plan-extent';
import { dayInFull } from '@/lib/phrasebook/when';
import type { SealedContent } from '@/lib/record/sealed-content';
import { momentOf, momentWithZone } from './moments';
import type { Block, FactRow, SheetPart } from './record-sheet';

const words = printedRecordWords;

export const nameOf = ({ givenName, familyName }: SealedContent['patient']): string =>
  `${givenName} ${familyName}`;

/** Who of the clinic is named by an id. */
export const staffNames = ({ staff }: SealedContent): ((id: string | null) => string | undefined) => {
  const names = new Map(staff.map(({ id, fullName }) => [id, fullName]));
  return (id) => (id === null ? undefined : names.get(id));
};

const answeredBy = ({ respondent }: SealedContent): FactRow => ({
  term: words.answeredBy,
  values: respondent
    ? [
        words.respondents[respondent.respondent] ?? respondent.respondent,
        ...(respondent.name ? [respondent.name] : []),
        ...(respondent.relation ? [respondent.relation] : []),
      ]
    : [words.notSaid],
});

const identityOf = ({ events, clinic }: SealedContent): FactRow => {
  const confirmed = events.findLast(({ kind }) => kind === 'identity-confirmed');
  return {
    term: words.identity,
    values: [
      confirmed
        ? words.identityConfirmed(momentOf(confirmed.at, clinic.timeZone))
        : words.identityNotConfirmed,
    ],
  };
};

/** Whose record it is, and where it was made. */
export const personPart = (content: SealedContent): SheetPart => {
  const { patient, clinic, screening, devices, follows } = content;
  const nameFor = staffNames(content);
  const channels = [...new Set(devices.map(({ channel }) => words.devices[channel]))];
  return {
    title: words.parts.person,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { term: words.patient, values: [nameOf(patient)] },
          { term: words.bornOn, values: [dayInFull(patient.bornOn)] },
          { term: words.patientId, values: [patient.id] },
          { term: words.clinic, values: [clinic.name] },
          { term: words.clinicId, values: [clinic.id] },
          { term: words.clinicPhone, values: [clinic.phone] },
          { term: words.explainedBy, values: explainers(content, nameFor) },
          answeredBy(content),
          ...(follows
            ? [
                {
                  term: words.follows,
                  values: [
                    words.followsVisit(dayInFull(follows.startedOn)),
                    ...(follows.record ? [words.footer.record(follows.record.recordId)] : []),
                  ],
                },
              ]
            : []),
          ...(content.treatment
            ? [{ term: words.treatment, values: [treatmentInWords(content.treatment)] }]
            : []),
          identityOf(content),
          { term: words.language, values: [languageName(screening.language)] },
          ...(channels.length > 0 ? [{ term: words.device, values: channels }] : []),
        ],
      },
    ],
  };
};

const languageName = (code: string): string =>
  new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' }).of(code) ?? code;

/** Whoever decided or countersigned; before that, whoever opened the intake. Each with their registration. */
const explainers = (
  { reviews, signatures, screening, staff }: SealedContent,
  nameFor: (id: string | null) => string | undefined,
): readonly string[] => {
  const ids = new Set([
    ...reviews.map(({ decidedById }) => decidedById),
    ...signatures.flatMap(({ staffId }) => (staffId ? [staffId] : [])),
  ]);
  if (ids.size === 0) ids.add(screening.startedById);
  return [...ids].map((id) =>
    [nameFor(id) ?? words.staffMember, staff.find((one) => one.id === id)?.registration]
      .filter(Boolean)
      .join(', '),
  );
};

const takenBack = ({ earlier, clinic }: SealedContent): readonly FactRow[] => {
  const given = earlier.findLast(({ kind }) => kind === 'given');
  return given
    ? [
        {
          term: words.takesBack,
          values: [
            words.takesBackConsent(momentOf(given.signedAt, clinic.timeZone)),
            words.footer.record(given.recordId),
            ...(given.underId ? [words.goesBy(words.footer.record(given.underId))] : []),
          ],
        },
      ]
    : [];
};

/** A "no", as what it is: who said it, when, and why if they said. */
export const noPart = (content: SealedContent): readonly SheetPart[] => {
  const { kind, consent, clinic, reason, recordedBy } = content;
  if (kind === 'given') return [];
  const who =
    recordedBy.kind === 'staff'
      ? words.onTheirWord(staffNames(content)(recordedBy.id) ?? words.staffMember)
      : words.byThemselves;
  const blocks: readonly Block[] = [
    { kind: 'notice', title: words.noTitle[kind], text: '' },
    {
      kind: 'facts',
      rows: [
        { term: words.when, values: [momentWithZone(consent.signedAt, clinic.timeZone)] },
        { term: words.recordedBy, values: [who] },
        { term: words.reasonGiven, values: [reason ?? words.noReason] },
        ...(kind === 'withdrawn' ? takenBack(content) : []),
      ],
    },
  ];
  return [{ title: words.parts.no[kind], blocks }];
};
