import { describe, expect, test } from 'vitest';
import { shown, type Answer, type FactId } from '@/rules';
import { coverageOf, reasonsToAskAgain, type EarlierConsent } from '@/lib/consent/coverage';
import { statementFor } from '@/lib/consent/statement';
import { inputOf } from '@/lib/screening/screening-input';
import type { PlanExtent } from '@/lib/screening/plan-extent';
import type { ConsentCourse, ScreeningSnapshot, StoredReview } from '@/lib/screening/screening-snapshot';
import { aSnapshot } from '../support/a-snapshot';

const at = new Date('2026-03-02T09:00:00Z');

type Said = Readonly<Partial<Record<FactId, Answer>>>;

/** Somebody with nothing to report but what is said. */
const allOf = (said: Said, regions: readonly string[], options: Parameters<typeof aSnapshot>[2]): Said => {
  const answers: Partial<Record<FactId, Answer>> = { ...said };
  for (;;) {
    const asked = shown(inputOf(aSnapshot(answers, regions, options)));
    const [open] = [...asked].find(([id, need]) => need === 'required' && !(id in answers)) ?? [];
    if (!open) return answers;
    answers[open] = open === 'medicines.list' ? ['none'] : 'no';
  }
};

interface Visit {
  readonly said?: Said;
  readonly regions?: readonly string[];
  readonly technique?: string;
  readonly extent?: PlanExtent;
  readonly review?: Partial<StoredReview>;
  readonly bornOn?: string;
  readonly today?: string;
  /** Who answers for the patient, by name. */
  readonly guardian?: string;
  readonly change?: (visit: ScreeningSnapshot) => ScreeningSnapshot;
}

const visitOf = ({
  said = {},
  regions = ['lower-leg-right', 'forearm-left'],
  technique = 'deep',
  extent = { times: 6, until: null },
  review,
  bornOn = '1990-05-05',
  today = '2026-03-02',
  guardian,
  change = (visit) => visit,
}: Visit): ScreeningSnapshot => {
  const options = { technique, bornOn, ...(review && { review }) };
  const visit = aSnapshot(allOf(said, regions, options), regions, options);
  const who = guardian
    ? ({ respondent: 'guardian', name: guardian, relation: 'Mother' } as const)
    : ({ respondent: 'self' } as const);
  return change({
    ...visit,
    today,
    events: [
      { kind: 'respondent-given', detail: who, sequence: 1n, at, staffId: null },
      { kind: 'extent-planned', detail: { ...extent }, sequence: 2n, at, staffId: 'staff' },
    ],
  });
};

interface Signed extends Visit {
  readonly course?: Partial<ConsentCourse>;
  readonly signer?: string;
  readonly earlier?: Partial<EarlierConsent>;
  readonly kind?: 'given' | 'refused';
  readonly countersigned?: boolean;
}

/** A first visit that was signed, countersigned and sealed, for six treatments of which one is done. */
const signedAt = ({
  course,
  signer = 'Sam Test',
  earlier,
  kind = 'given',
  countersigned = true,
  ...visit
}: Signed): EarlierConsent => {
  const open = visitOf(visit);
  const consent = {
    id: 'consent',
    sequence: 1,
    kind,
    assessmentId: 'assessment',
    reviewId: open.reviews[0]?.id ?? null,
    statementHash: '',
    hash: '',
    signedAt: new Date('2026-03-02T10:00:00Z'),
    underId: null,
    course: { done: 1, number: 1, takenBack: null, changedSince: false, ...course },
    signatures: countersigned
      ? [
          {
            id: 'signature',
            role: 'physiotherapist' as const,
            method: 'account' as const,
            signerName: 'Robin Physio',
            strokes: null,
            staffId: 'staff',
            signedHash: '',
            hash: '',
            at,
          },
        ]
      : [],
  };
  const statement = statementFor(open);
  return {
    visit: { ...open, consents: [consent] },
    consent,
    signed: {
      statement,
      signer: { name: signer, capacity: statement.capacity, relation: null },
    },
    seal: { sequence: 1, hash: '' },
    wasTreatedLastTime: true,
    ...earlier,
  };
};

const today = (visit: Visit): ScreeningSnapshot => ({
  ...visitOf(visit),
  id: 'next',
  followsId: 'screening',
});
const reasons = (visit: Visit, signed: Signed = {}) => {
  const coverage = coverageOf(today(visit), signedAt(signed));
  return coverage?.covers === false ? coverage.reasons.map(({ because }) => because) : [];
};

const mildFear: Said = { 'needle-fear': 'yes', 'needle-fear.score': 3, 'needle-fear.avoids-care': 'no' };
const byGuardian: Visit = {
  said: { 'minor-under-18.lawful-consent': 'parent-or-guardian-agrees' },
  bornOn: '2012-01-01',
  guardian: 'Kim Young',
  review: {},
};
/** So afraid that the rules say no, and a physiotherapist went ahead. */
const overridden: Visit = {
  said: { 'needle-fear': 'yes', 'needle-fear.score': 8, 'needle-fear.avoids-care': 'yes' },
  review: { override: true },
};
const agreed = { review: { conditions: ['One or two needles at first.'] } };

describe('the consent of an earlier visit covers this one', () => {
  test.each<[string, Visit, Signed]>([
    ['where nothing is new', {}, {}],
    ['where a healthy answer was “yes” then and is now', { said: mildFear }, { said: mildFear }],
    ['where fewer areas are planned than were agreed', { regions: ['lower-leg-right'] }, {}],
    ['for the last of the treatments', {}, { course: { done: 5 } }],
    [
      'on its very last day',
      { extent: { times: null, until: '2026-03-09' }, today: '2026-03-09' },
      { extent: { times: null, until: '2026-03-09' }, today: '2026-03-09', course: { done: 40 } },
    ],
    ['where the physiotherapist agreed on the same precautions', agreed, agreed],
    ['where somebody decided to go ahead now and nobody had to then', { review: {} }, {}],
    [
      'where the same guardian answers, whatever the case of the name',
      { ...byGuardian, guardian: 'kim  YOUNG' },
      { ...byGuardian, signer: 'Kim Young' },
    ],
  ])('%s', (_what, visit, signed) => {
    expect(reasons(visit, signed)).toEqual([]);
    expect(coverageOf(today(visit), signedAt(signed))).toMatchObject({
      covers: true,
      treatment: { number: (signed.course?.done ?? 1) + 1 },
      statement: { declarations: [] },
    });
  });
});

describe('the patient is asked again', () => {
  const because = (...all: readonly (typeof reasonsToAskAgain)[number][]) => all;
  const table: readonly [string, Visit, Signed, readonly (typeof reasonsToAskAgain)[number][]][] = [
    // About what was signed.
    ['the last word was a “no”', {}, { kind: 'refused' }, because('taken-back')],
    [
      'it was taken back at another visit',
      {},
      { course: { takenBack: { id: 'no', kind: 'withdrawn', signedAt: at } } },
      because('taken-back'),
    ],
    ['it was never countersigned', {}, { countersigned: false }, because('not-complete')],
    ['it has no seal', {}, { earlier: { seal: null } }, because('not-complete')],
    ['its row is not what was stored', {}, { earlier: { signed: null } }, because('changed-since')],
    [
      'an answer of that visit was put right afterwards',
      {},
      {
        change: (visit) => ({
          ...visit,
          answers: visit.answers.map((one) =>
            one.factId === 'diabetes' ? { ...one, value: 'yes', sequence: 999n } : one,
          ),
        }),
      },
      because('changed-since'),
    ],
    [
      'the visit before ended without a treatment',
      {},
      { earlier: { wasTreatedLastTime: false } },
      because('not-treated-last-time'),
    ],
    [
      'its last day was yesterday',
      { extent: { times: 6, until: '2026-03-09' }, today: '2026-03-10' },
      { extent: { times: 6, until: '2026-03-09' }, today: '2026-03-10' },
      because('last-day-passed'),
    ],
    ['its treatments are done', {}, { course: { done: 6 } }, because('treatments-done')],
    [
      'it was for one treatment',
      { extent: { times: 1, until: null } },
      { extent: { times: 1, until: null } },
      because('treatments-done'),
    ],
    // About the plan.
    [
      'another area is planned',
      { regions: ['lower-leg-right', 'forearm-left', 'forearm-right'] },
      {},
      because('regions'),
    ],
    [
      'another area over the lung is planned',
      { regions: ['upper-back'] },
      {},
      because('regions', 'findings'),
    ],
    [
      'deep in place of superficial',
      { technique: 'deep' },
      { technique: 'superficial' },
      because('technique'),
    ],
    ['electrical in place of deep', { technique: 'electrical' }, {}, because('technique')],
    ['more treatments are planned', { extent: { times: 8, until: null } }, {}, because('extent')],
    [
      'until a later day',
      { extent: { times: 6, until: '2026-06-01' } },
      { extent: { times: 6, until: '2026-05-01' } },
      because('extent'),
    ],
    // About the patient.
    ['a new answer, harmless or not', { said: mildFear }, {}, because('answers', 'findings')],
    ['something that was so then is not so any more', {}, { said: mildFear }, because('answers')],
    [
      'a new medicine that nobody asks about',
      { said: { 'medicines.list': ['vitamin d'] } },
      {},
      because('answers'),
    ],
    [
      'a fever',
      {
        said: {
          'systemic-infection-or-fever': 'yes',
          'systemic-infection-or-fever.kinds': ['ill-or-fever-now'],
        },
      },
      {},
      because('answers', 'findings', 'precautions'),
    ],
    [
      '“not sure” in place of “no”',
      { said: { diabetes: 'not-sure' }, review: {} },
      {},
      because('answers', 'unknown', 'findings'),
    ],
    [
      '“not sure” then and now, which nobody decided to be fine for good',
      { said: { diabetes: 'not-sure' }, review: {} },
      { said: { diabetes: 'not-sure' }, review: {} },
      because('unknown'),
    ],
    // About who agrees.
    [
      'another guardian answers',
      { ...byGuardian, guardian: 'Lou Young' },
      { ...byGuardian, signer: 'Kim Young' },
      because('signer'),
    ],
    [
      'nobody says who answers for the child',
      { ...byGuardian, change: (visit) => ({ ...visit, events: visit.events.slice(1) }) },
      { ...byGuardian, signer: 'Kim Young' },
      because('signer'),
    ],
    ['the patient is of age now', {}, { ...byGuardian, signer: 'Kim Young' }, because('signer', 'answers')],
    // About the rules, the words and the decision.
    [
      'other rules judge now',
      {
        change: (visit) => ({
          ...visit,
          assessment: visit.assessment && { ...visit.assessment, ruleSetFingerprint: 'other' },
        }),
      },
      {},
      because('rules'),
    ],
    [
      'a physiotherapist has to look for another reason',
      {
        change: (visit) => ({
          ...visit,
          assessment: visit.assessment && { ...visit.assessment, floors: ['understanding-unclear'] },
        }),
      },
      {},
      because('floors'),
    ],
    [
      'the clinic has published a newer text',
      { change: (visit) => ({ ...visit, text: { ...visit.text, number: 2 } }) },
      {},
      because('text'),
    ],
    ['another precaution is agreed', agreed, {}, because('precautions')],
    ['a precaution is left out', {}, agreed, because('precautions')],
    ['the rules were overridden, then and now', overridden, overridden, because('override')],
    [
      'the clinic has another emergency number',
      { change: (visit) => ({ ...visit, clinic: { ...visit.clinic, emergencyNumber: '999' } }) },
      {},
      because('statement'),
    ],
  ];
  test.each(table)('%s', (_what, visit, signed, expected) => {
    expect(reasons(visit, signed)).toEqual(expected);
  });

  test('and every reason there is stands in this table', () => {
    const told = new Set(table.flatMap(([, , , expected]) => expected));
    expect(reasonsToAskAgain.filter((reason) => !told.has(reason))).toEqual([]);
  });
});
