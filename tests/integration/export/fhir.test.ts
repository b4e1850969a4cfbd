import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AuditEvent,
  Consent,
  DetectedIssue,
  Patient,
  Provenance,
  Questionnaire,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  Resource,
  RiskAssessment,
} from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleSet } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { refuseConsent, withdrawOwnConsent } from '@/lib/consent/say-no';
import { askForExport } from '@/lib/export/ask-for-export';
import { bundlePath } from '@/lib/export/export-folder';
import { newExportSchema } from '@/lib/export/export-filter.schema';
import { questionnaireOf } from '@/lib/export/fhir/questionnaire';
import { requireExport } from '@/lib/export/read-exports';
import { runExport } from '@/lib/export/run-export';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { everyKindOfRecord } from '../../support/every-kind-of-record';
import { fhirJudge } from '../../support/fhir-judge';
import { openBundle, type OpenedBundle } from '../../support/opened-bundle';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-exports-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let staff: StaffActor;
let bundle: OpenedBundle;
let judge: Awaited<ReturnType<typeof fhirJudge>>;

const all = <T extends Resource>(type: T['resourceType']): readonly T[] =>
  bundle.lines(`fhir/${type}.ndjson`) as T[];

beforeAll(async () => {
  judge = await fhirJudge();
  staff = await aClinic();
  const plain = await anAnsweredIntake(staff, {}, { familyName: 'Plain' });
  await signAndCountersign(staff, plain.tablet, 'Sam Test');
  const taken = await anAnsweredIntake(staff, {}, { familyName: 'Taken' });
  await signAndCountersign(staff, taken.tablet, 'Sam Test');
  await withdrawOwnConsent({ reason: '' }, taken.tablet);
  const unsure = await anAnsweredIntake(
    staff,
    {
      diabetes: 'yes',
      'diabetes.hba1c': 'not-sure',
      'needle-fear': 'not-sure',
      'medicines.list': ['apixaban 5 mg', 'ramipril'],
    },
    { familyName: 'Unsure' },
  );
  await refuseConsent({ reason: 'Not today.' }, unsure.tablet);
  bundle = await exported(staff);
});

const exported = async (by: StaffActor): Promise<OpenedBundle> => {
  const asked = await askForExport(newExportSchema.parse({ format: 'fhir' }), by);
  if (!asked.ok) throw new Error(asked.error.code);
  const ids = { clinicId: by.clinicId, id: asked.value.exportId };
  await runExport(ids);
  return openBundle(bundlePath(await requireExport(by, ids.id)));
};

const wrongIn = ({ names, lines }: OpenedBundle): readonly string[] =>
  names
    .filter((name) => name.startsWith('fhir/'))
    .flatMap((name) =>
      (lines(name) as Resource[]).flatMap((one) =>
        judge(one).map((problem) => `${name} ${one.id}: ${problem}`),
      ),
    );

test('every resource is valid, and every code that FHIR binds is one of its', () => {
  expect(wrongIn(bundle)).toEqual([]);
  expect(bundle.names).toHaveLength(5 + 8);
});

test('so it is with whoever signs, and however: guardian, legal representative, mark, witness and interpreter', async () => {
  const other = await aClinic();
  const ids = await everyKindOfRecord(other);
  const made = await exported(other);
  expect(wrongIn(made)).toEqual([]);
  const provenances = made.lines('fhir/Provenance.ndjson') as Provenance[];
  const of = (which: string) => provenances.find(({ id }) => id === ids[which]);
  const [guardian, decider] = [of('guardian'), of('decider')];
  const [person] = made.lines('fhir/Patient.ndjson') as Patient[];
  expect(guardian?.agent[0]).toMatchObject({
    who: { reference: '#signer' },
    role: [{ coding: [{ code: 'guardian' }] }],
  });
  // Nobody but the patient is given as the patient: not whoever saw the mark, not whoever interpreted.
  const witnesses = decider?.signature?.filter(({ type }) => type[0]?.code === '1.2.840.10065.1.12.1.8');
  expect(witnesses?.map(({ who }) => who)).toEqual([{ display: 'Robin Watson' }]);
  expect(JSON.stringify(decider?.signature)).not.toContain(`"who":{"reference":"Patient/${person?.id}"`);
  expect(decider?.contained?.[0]).toMatchObject({
    resourceType: 'RelatedPerson',
    extension: [{ valueString: 'Welfare power of attorney' }],
  });
});

test('the judge notices a wrong code and a missing part', () => {
  const [consent] = all<Consent>('Consent');
  expect(judge({ ...consent!, status: 'eaten' as 'active' })).not.toEqual([]);
  const { scope: _scope, ...without } = consent!;
  expect(judge(without as Consent)).not.toEqual([]);
  const [form] = all<Questionnaire>('Questionnaire');
  const item = { ...form!.item![0]!, item: [{ ...form!.item![0]!.item![0]!, type: 'guess' as 'choice' }] };
  expect(judge({ ...form!, item: [item] })).not.toEqual([]);
});

test('a form for the rules, a patient once, and the rest for each record', () => {
  expect(all<Questionnaire>('Questionnaire')).toHaveLength(1);
  expect(
    all<Patient>('Patient')
      .map(({ name }) => name?.[0]?.family)
      .toSorted(),
  ).toEqual(['Plain', 'Taken', 'Unsure']);
  for (const type of ['QuestionnaireResponse', 'Consent', 'Provenance', 'RiskAssessment'] as const)
    expect(
      all(type)
        .map(({ id }) => id)
        .toSorted(),
      type,
    ).toEqual(
      all('Consent')
        .map(({ id }) => id)
        .toSorted(),
    );
  expect(all<AuditEvent>('AuditEvent').map(({ subtype }) => subtype?.[0]?.code)).toContain('countersigned');
});

test('what was refused is rejected, what was taken back is inactive, and Provenance says which version', () => {
  expect(all<Consent>('Consent').map(({ status }) => status)).toEqual([
    'active',
    'inactive',
    'inactive',
    'rejected',
  ]);
  for (const { target, signature, id } of all<Provenance>('Provenance')) {
    expect(target[0]?.reference).toBe(`Consent/${id}/_history/1`);
    expect(signature?.at(-1)).toMatchObject({
      type: [{ code: '1.2.840.10065.1.12.1.14' }],
      data: expect.any(String),
    });
  }
  const [first] = all<Provenance>('Provenance');
  expect(first?.signature).toHaveLength(3);
});

describe('not sure and not answered', () => {
  const itemsOf = (response: QuestionnaireResponse): QuestionnaireResponseItem[] =>
    (response.item ?? []).flatMap(({ item }) => item ?? []);
  const answer = (linkId: string) =>
    itemsOf(all<QuestionnaireResponse>('QuestionnaireResponse').at(-1)!).find(
      (item) => item.linkId === linkId,
    )?.answer;

  test('"not sure" is said as such, whatever kind of answer was asked for', () => {
    const notSure = [
      {
        valueCoding: {
          system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
          code: 'asked-unknown',
          display: 'Not sure',
        },
      },
    ];
    expect(answer('needle-fear')).toEqual(notSure);
    expect(answer('diabetes.hba1c')).toBeUndefined();
    expect(answer('diabetes.hba1c:not-sure')).toEqual(notSure);
  });

  test('an answer that was given is that answer', () => {
    expect(answer('diabetes')).toMatchObject([{ valueCoding: { code: 'Y' } }]);
    expect(answer('medicines.list')).toEqual([{ valueString: 'apixaban 5 mg' }, { valueString: 'ramipril' }]);
    expect(answer('medicines.any')).toMatchObject([{ valueCoding: { code: 'Y' } }]);
  });

  test('a question nobody was asked has no answer, not even a "no"', () => {
    expect(answer('minor-under-18.young-person-objects')).toBeUndefined();
    expect(JSON.stringify(all('QuestionnaireResponse'))).not.toContain('valueBoolean');
  });
});

test('findings are issues of their own, and what only might be so is preliminary', () => {
  const issues = all<DetectedIssue>('DetectedIssue');
  expect(issues.map(({ code }) => code?.coding?.[0]?.code)).toContain('diabetes');
  expect(new Set(issues.map(({ status }) => status))).toEqual(new Set(['final', 'preliminary']));
  expect(all<RiskAssessment>('RiskAssessment')[0]?.prediction?.[0]?.outcome?.coding?.[0]?.code).toBe(
    'no-contraindication-found',
  );
});

test('every condition under which the rules ask a question is in the form', () => {
  const items = (questionnaireOf(ruleSet, 'fingerprint').item ?? []).flatMap(({ item }) => item ?? []);
  const conditional = ruleSet.facts.filter(({ askedWhen, from }) => askedWhen && from !== 'derived');
  expect(conditional.length).toBeGreaterThan(50);
  for (const { id } of conditional)
    expect(items.find(({ linkId }) => linkId === id)?.enableWhen, id).not.toBeUndefined();
  const known = new Set(items.map(({ linkId }) => linkId));
  const asked = items.flatMap(({ enableWhen }) => enableWhen ?? []).map(({ question }) => question);
  expect(asked.filter((question) => !known.has(question ?? ''))).toEqual([]);
});
