import { beforeAll, describe, expect, test } from 'vitest';
import { contraindications, type Answer, type FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { statementFor, type Statement } from '@/lib/consent/statement';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const statementOf = async (
  answers: Readonly<Partial<Record<FactId, Answer>>>,
  regions: readonly string[],
  decision?: Record<string, unknown>,
): Promise<Statement> => {
  const { screeningId } = await anAnsweredIntake(staff, answers, { regions });
  if (decision) {
    const { assessment } = await snapshotOf(staff, screeningId);
    const decided = await decide(
      decideSchema.parse({ screeningId, assessmentId: assessment?.id, ...decision }),
      staff,
    );
    if (!decided.ok) throw new Error(decided.error.code);
  }
  return statementFor(await snapshotOf(staff, screeningId));
};

describe('the plan in the statement', () => {
  test('names regions and technique', async () => {
    const { plan } = await statementOf({}, ['lower-leg-right']);
    expect(plan).toEqual({
      regionIds: ['lower-leg-right'],
      regions: ['Right calf and shin'],
      leftOut: [],
      technique: 'Deep, by hand',
      extent: ['One treatment'],
    });
  });

  const eczemaOnOneElbow: Readonly<Partial<Record<FactId, Answer>>> = {
    'skin-condition-or-wound-local': 'yes',
    'skin-condition-or-wound-local.kinds': ['eczema-or-psoriasis'],
    'skin-condition-or-wound-local.where': ['forearm-left'],
  };

  test('a closed region is left out when the physiotherapist goes ahead with the rest', async () => {
    const { plan } = await statementOf(eczemaOnOneElbow, ['forearm-left', 'lower-leg-right'], {
      decision: 'proceed',
      reasonCode: 'plan-avoids-the-risk',
    });
    expect(plan.leftOut).toEqual(['Left elbow and forearm']);
    expect(plan.regions).toEqual(['Right calf and shin']);
  });

  test('only an override opens it', async () => {
    const { plan } = await statementOf(eczemaOnOneElbow, ['forearm-left'], {
      decision: 'proceed',
      reasonCode: 'checked-in-person',
      reasonText: 'The skin is clear where the needle goes.',
      override: 'on',
      overrideConfirmed: 'on',
    });
    expect(plan.regions).toEqual(['Left elbow and forearm']);
  });

  const overridden = {
    reasonCode: 'checked-with-prescriber',
    reasonText: 'Talked through.',
    override: 'on',
    overrideConfirmed: 'on',
  };

  test('what an override opened is not left alone in the same breath: what was agreed is said instead', async () => {
    const { precautions } = await statementOf(
      { lymphoedema: 'yes', 'lymphoedema.limbs': ['left-arm'] },
      ['forearm-left'],
      { decision: 'proceed', ...overridden },
    );
    expect(precautions).not.toContain('The swollen arm or leg is left alone.');
    expect(precautions.filter((line) => line.includes('Left elbow and forearm'))).toHaveLength(1);
  });

  test('an override about the person opens no area', async () => {
    const { plan } = await statementOf(
      {
        ...eczemaOnOneElbow,
        'needle-fear': 'yes',
        'needle-fear.score': 9,
        'needle-fear.avoids-care': 'yes',
      },
      ['forearm-left', 'lower-leg-right'],
      {
        decision: 'proceed-with-modifications',
        conditions: 'One needle only.',
        ownWordsFit: 'on',
        ...overridden,
      },
    );
    expect(plan.regionIds).toEqual(['lower-leg-right']);
    expect(plan.leftOut).toEqual(['Left elbow and forearm']);
  });
});

test('every part of a statement is there, in words as they are shown', async () => {
  const statement = await statementOf({ 'anticoagulant-therapy': 'not-sure' }, ['upper-trapezius']);
  const { headings, ...parts } = statement;
  expect(Object.values(headings ?? {}).every(Boolean)).toBe(true);
  for (const part of ['benefits', 'alternatives', 'rights', 'validity', 'emergency', 'declarations'] as const)
    expect(parts[part]?.length, part).toBeGreaterThan(0);
  expect(statement.alternatives[0]).toMatch(/do nothing/i);
  expect(statement.emergency[0]).toContain('111');
  // Every figure stands with what it was counted in; the person’s own risks are marked as such.
  for (const { frequency, figure } of statement.risks) expect(Boolean(figure)).toBe(Boolean(frequency));
  expect(statement.risks.find(({ id }) => id === 'bruise')?.figure).toEqual({
    often: 'About 8 of 100 visits',
    counted: 'Counted in 7,629 visits.',
  });
  expect(statement.risks.filter(({ own }) => own).map(({ id }) => id)).toEqual([
    'lung-near-plan',
    'bleeds-more',
  ]);
});

describe('the risks in the statement', () => {
  const ids = (statement: Statement) => statement.risks.map(({ id }) => id);

  test('a healthy calf brings none of its own', async () => {
    expect(ids(await statementOf({}, ['lower-leg-right']))).not.toContain('lung-near-plan');
  });

  test('a plan over the lung says so', async () => {
    expect(ids(await statementOf({}, ['upper-trapezius']))).toContain('lung-near-plan');
  });

  test('"not sure" about a blood thinner tells of bleeding: what we do not know is told', async () => {
    expect(ids(await statementOf({ 'anticoagulant-therapy': 'not-sure' }, ['lower-leg-right']))).toContain(
      'bleeds-more',
    );
  });
});

test('agreed precautions come first, then those the answers call for', async () => {
  const { precautions, declarations } = await statementOf(
    {
      diabetes: 'yes',
      'diabetes.hba1c': 80,
      'diabetes.signs': ['none-of-these'],
      'diabetes.uses-insulin': 'no',
    },
    ['lower-leg-right'],
    {
      decision: 'proceed-with-modifications',
      reasonCode: 'checked-with-prescriber',
      conditions: 'One needle only.',
      ownWordsFit: 'on',
    },
  );
  expect(precautions[0]).toBe('One needle only.');
  expect(precautions.length).toBeGreaterThan(1);
  expect(declarations.map(({ id }) => id)).toContain('precautions');
});

test('the sentence of a grave finding is not agreed to as a precaution', async () => {
  const { precautions } = await statementOf(
    { 'systemic-infection-or-fever': 'yes', 'systemic-infection-or-fever.kinds': ['ill-or-fever-now'] },
    ['lower-leg-right'],
    {
      decision: 'proceed-with-modifications',
      reasonCode: 'checked-in-person',
      reasonText: 'No fever when measured.',
      override: 'on',
      overrideConfirmed: 'on',
      conditions: 'One needle only.',
      ownWordsFit: 'on',
    },
  );
  expect(precautions[0]).toBe('One needle only.');
  const grave = contraindications.flatMap(({ cases }) =>
    cases.filter(({ severity }) => severity !== 'precaution').map(({ patientText }) => patientText),
  );
  expect(precautions.filter((line) => grave.includes(line))).toEqual([]);
});
