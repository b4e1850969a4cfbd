import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Consent,
  DetectedIssue,
  Patient,
  Provenance,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  Resource,
  RiskAssessment,
} from '@medplum/fhirtypes';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { regionById, type RegionId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { refuseConsent } from '@/lib/consent/say-no';
import { askForExport } from '@/lib/export/ask-for-export';
import { bundlePath } from '@/lib/export/export-folder';
import { newExportSchema, type ExportFormat } from '@/lib/export/export-filter.schema';
import { requireExport } from '@/lib/export/read-exports';
import { runExport } from '@/lib/export/run-export';
import { decisionLabels, dispositionLabels } from '@/lib/phrasebook/dispositions';
import { dayInFull, instantInWords } from '@/lib/phrasebook/when';
import type { SealedContent } from '@/lib/record/sealed-content';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import type { RecordHeader } from '@/lib/verify/record-header';
import { snapshotOf } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { sign } from '../../support/a-signature';
import { openBundle, type OpenedBundle } from '../../support/opened-bundle';
import { pdfText } from '../../support/read-pdf';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-exports-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let bundles: Readonly<Record<ExportFormat, OpenedBundle>>;
const ids: string[] = [];

const exported = async (staff: StaffActor, format: ExportFormat): Promise<OpenedBundle> => {
  const asked = await askForExport(newExportSchema.parse({ format }), staff);
  if (!asked.ok) throw new Error(asked.error.code);
  const job = { clinicId: staff.clinicId, id: asked.value.exportId };
  await runExport(job);
  return openBundle(bundlePath(await requireExport(staff, job.id)));
};

beforeAll(async () => {
  const staff = await aClinic();
  const talked = await anAnsweredIntake(
    staff,
    { 'needle-fear': 'yes', 'needle-fear.score': 8, 'needle-fear.avoids-care': 'yes', diabetes: 'not-sure' },
    { givenName: 'Zoë', familyName: 'O’Neil' },
  );
  const { assessment } = await snapshotOf(staff, talked.screeningId);
  const decided = await decide(
    decideSchema.parse({
      screeningId: talked.screeningId,
      assessmentId: assessment?.id,
      decision: 'proceed-with-modifications',
      conditions: ['We stop at your first word.'],
      reasonCode: 'risk-outweighed-and-agreed',
      reasonText: 'Talked it through.',
      override: 'on',
      overrideConfirmed: 'on',
    }),
    staff,
  );
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  const signed = await sign(staff, talked.tablet);
  if (!signed.ok) throw new Error(signed.error.code);
  const { consentId } = signed.value;
  await countersign({ screeningId: talked.screeningId, consentId, changedToday: 'no' }, staff);
  const no = await anAnsweredIntake(staff, {}, { familyName: 'Refuser' });
  const refused = await refuseConsent({ reason: 'Not today.' }, no.tablet);
  if (!refused.ok) throw new Error(refused.error.code);
  ids.push(consentId, refused.value.consentId);
  bundles = {
    csv: await exported(staff, 'csv'),
    ndjson: await exported(staff, 'ndjson'),
    pdf: await exported(staff, 'pdf'),
    fhir: await exported(staff, 'fhir'),
  };
}, 120_000);

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

test.each([0, 1])('PDF, CSV, JSON and FHIR of a record say the same, field by field (%i)', (which) => {
  const id = ids[which]!;
  const json = (
    bundles.ndjson.lines('records.ndjson') as {
      content: SealedContent;
      header: RecordHeader;
      signature: string;
    }[]
  ).find(({ header }) => header.recordId === id)!;
  const row = parse<Record<string, string>>(bundles.csv.text('records.csv'), {
    columns: true,
    bom: true,
  }).find((one) => one['record_id'] === id)!;
  const of = <T extends Resource>(type: T['resourceType']) =>
    (bundles.fhir.lines(`fhir/${type}.ndjson`) as T[]).filter((one) => one.id?.startsWith(id));
  const patient = (bundles.fhir.lines('fhir/Patient.ndjson') as Patient[]).find(
    (one) => one.id === json.content.patient.id,
  )!;
  const [consent] = of<Consent>('Consent');
  const [response] = of<QuestionnaireResponse>('QuestionnaireResponse');
  const [risk] = of<RiskAssessment>('RiskAssessment');
  const [provenance] = of<Provenance>('Provenance');
  const printed = squeezed(pdfText(bundles.pdf.bytes(`pdf/${json.header.sequence}-${id}.pdf`)));
  const prints = (text: string): true | string =>
    printed.includes(squeezed(text)) || `“${text}” is not printed`;
  const { content } = json;
  const { timeZone } = content.clinic;
  const moment = (iso: string): string => instantInWords(new Date(iso), timeZone);
  const codes = (system: string) =>
    (consent?.provision?.code ?? []).flatMap(({ coding }) =>
      (coding ?? []).filter((one) => one.system === `urn:beforehand:${system}`).map(({ code }) => code),
    );
  const counted = content.assessments.find((one) => one.id === content.consent.assessmentId)!;
  const review = content.reviews.at(-1);
  const countersigned = content.signatures.find(({ role }) => role === 'physiotherapist');
  const seal = provenance?.signature?.at(-1);

  // The field, then what JSON, CSV and FHIR say, and what the PDF has to print.
  const fields: readonly (readonly [string, unknown, unknown, unknown, ...string[]])[] = [
    [
      'family name',
      content.patient.familyName,
      row['patient_family_name'],
      patient.name?.[0]?.family,
      content.patient.familyName,
    ],
    [
      'given name',
      content.patient.givenName,
      row['patient_given_name'],
      patient.name?.[0]?.given?.[0],
      content.patient.givenName,
    ],
    [
      'born',
      content.patient.bornOn,
      row['patient_born_on'],
      patient.birthDate,
      dayInFull(content.patient.bornOn),
    ],
    [
      'signed at',
      content.consent.signedAt,
      row['signed_at'],
      consent?.dateTime,
      moment(content.consent.signedAt),
    ],
    [
      'kind',
      { given: 'active', refused: 'rejected', withdrawn: 'inactive' }[content.kind],
      row['state'] === 'complete' ? 'active' : 'rejected',
      consent?.status,
    ],
    [
      'result',
      counted.disposition,
      row['disposition'],
      risk?.prediction?.[0]?.outcome?.coding?.[0]?.code,
      dispositionLabels[counted.disposition],
    ],
    [
      'decision',
      review?.decision ?? '',
      row['decision'],
      risk?.mitigation?.split('\n')[0] ?? '',
      ...(review ? [decisionLabels[review.decision]] : []),
    ],
    [
      'override',
      review ? (review.override ? 'yes' : 'no') : '',
      row['override'],
      review ? (risk?.mitigation?.split('\n')[1] === 'override' ? 'yes' : 'no') : '',
    ],
    [
      'signer',
      content.signer?.name ?? '',
      row['signer_name'],
      content.signer ? provenance?.signature?.[0]?.who.display : '',
      content.signer?.name ?? '',
    ],
    ['capacity', content.signer?.capacity ?? '', row['signer_capacity'], content.signer?.capacity ?? ''],
    [
      'method',
      content.signatures[0]?.method ?? '',
      row['signature_method'],
      content.signatures[0]?.method ?? '',
    ],
    [
      'conditions',
      review?.conditions ?? [],
      review?.conditions ?? [],
      risk?.mitigation?.split('\n').slice(review?.override ? 2 : 1) ?? [],
      ...(review?.conditions ?? []),
    ],
    [
      'regions',
      content.statement?.plan.regionIds ?? counted.input.plan.regions,
      row['regions']?.split(' '),
      codes('region'),
      ...(content.statement?.plan.regionIds ?? []).map((region) => regionById(region as RegionId).label),
    ],
    ['technique', counted.input.plan.technique, row['technique'], codes('technique')[0]],
    [
      'countersigned at',
      countersigned?.at ?? '',
      row['countersigned_at'],
      consent?.verification?.[0]?.verificationDate ?? '',
      ...(countersigned ? [moment(countersigned.at)] : []),
    ],
    [
      'countersigned by',
      countersigned?.signerName ?? '',
      row['physiotherapist'],
      consent?.verification?.[0]?.verifiedWith?.display ?? '',
      countersigned?.signerName ?? '',
    ],
    [
      'text version',
      `Consent text ${content.consent.textVersion}`,
      `Consent text ${row['consent_text_version']}`,
      consent?.policyRule?.text,
    ],
    [
      'rules',
      `Rules ${counted.ruleSetFingerprint}`,
      `Rules ${row['rule_set_sha256']}`,
      risk?.method?.text,
      counted.ruleSetFingerprint,
    ],
    ['record hash', content.consent.hash, row['record_sha256'], content.consent.hash, content.consent.hash],
    [
      'seal',
      json.header.sequence,
      Number(row['seal_sequence']),
      (JSON.parse(seal?.extension?.[0]?.valueString ?? '{}') as RecordHeader).sequence,
    ],
    [
      'seal hash',
      provenance?.entity?.[0]?.what.display,
      row['seal_sha256'],
      provenance?.entity?.[0]?.what.display,
      row['seal_sha256'] ?? '',
    ],
    [
      'key',
      json.header.keyId,
      row['seal_key_id'],
      (JSON.parse(seal?.extension?.[0]?.valueString ?? '{}') as RecordHeader).keyId,
      json.header.keyId,
    ],
    ['sealed at', json.header.sealedAt, row['sealed_at'], provenance?.recorded],
    ['seal signature', json.signature, json.signature, seal?.data],
  ];
  const said = fields.map(([name, inJson, inCsv, inFhir, ...inPrint]) => ({
    name,
    csv: inCsv,
    fhir: inFhir,
    pdf: inPrint.map(prints),
    json: inJson,
  }));
  expect(said).toEqual(
    fields.map(([name, inJson, , , ...inPrint]) => ({
      name,
      csv: inJson,
      fhir: inJson,
      pdf: inPrint.map(() => true),
      json: inJson,
    })),
  );

  // Every finding, and every answer that counted.
  const issues = of<DetectedIssue>('DetectedIssue');
  expect(issues.map(({ code, status }) => [code?.coding?.[0]?.code, status])).toEqual(
    content.findings.map((finding) => [finding.id, finding.possibleOnly ? 'preliminary' : 'final']),
  );
  expect(content.findings.map(({ title }) => prints(title))).toEqual(content.findings.map(() => true));
  const items = (response?.item ?? []).flatMap(({ item }) => item ?? []);
  const answered = content.answers.filter(({ current, state }) => current && state !== 'cleared');
  expect(answered.length).toBeGreaterThan(30);
  for (const { factId, state, value, inWords, question } of answered) {
    const item = items.find(({ linkId }) => linkId === factId || linkId === `${factId}:not-sure`);
    const inFhir =
      state === 'not-sure'
        ? 'asked-unknown'
        : [value].flat().map((one) => ({ yes: 'Y', no: 'N' })[String(one)] ?? String(one));
    expect([factId, valuesOf(item)], factId).toEqual([factId, [inFhir].flat()]);
    expect([prints(question ?? factId), prints(inWords)], factId).toEqual([true, true]);
  }
});

const valuesOf = (item: QuestionnaireResponseItem | undefined): string[] =>
  (item?.answer ?? []).map(({ valueCoding, valueString, valueInteger, valueDecimal, valueDate }) =>
    String(valueCoding?.code ?? valueString ?? valueInteger ?? valueDecimal ?? valueDate),
  );
