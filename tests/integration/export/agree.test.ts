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
import type { StaffActor } from '@/lib/actors';
import { askForExport } from '@/lib/export/ask-for-export';
import { bundlePath } from '@/lib/export/export-folder';
import { newExportSchema, type ExportFormat } from '@/lib/export/export-filter.schema';
import { requireExport } from '@/lib/export/read-exports';
import { runExport } from '@/lib/export/run-export';
import { aClinic } from '../../support/a-clinic';
import { fieldsOf, type ComparedRecord } from '../../support/fields-of-a-record';
import { everyKindOfRecord } from '../../support/every-kind-of-record';
import { openBundle, type OpenedBundle } from '../../support/opened-bundle';
import { pdfText } from '../../support/read-pdf';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-exports-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let bundles: Readonly<Record<ExportFormat, OpenedBundle>>;
let ids: Readonly<Record<string, string>>;

const exported = async (staff: StaffActor, format: ExportFormat): Promise<OpenedBundle> => {
  const asked = await askForExport(newExportSchema.parse({ format }), staff);
  if (!asked.ok) throw new Error(asked.error.code);
  const job = { clinicId: staff.clinicId, id: asked.value.exportId };
  await runExport(job);
  return openBundle(bundlePath(await requireExport(staff, job.id)));
};

beforeAll(async () => {
  const staff = await aClinic();
  ids = await everyKindOfRecord(staff);
  bundles = {
    csv: await exported(staff, 'csv'),
    ndjson: await exported(staff, 'ndjson'),
    pdf: await exported(staff, 'pdf'),
    fhir: await exported(staff, 'fhir'),
  };
}, 120_000);

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

test.each(['talked', 'refused', 'covered', 'guardian', 'decider'])(
  'PDF, CSV, JSON and FHIR of a record say the same, field by field (%s)',
  (which) => {
    const id = ids[which]!;
    const json = (bundles.ndjson.lines('records.ndjson') as ComparedRecord[]).find(
      ({ header }) => header.recordId === id,
    )!;
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
    const fields = fieldsOf({ ...json, row, patient, consent, risk, provenance });
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
    for (const { factId, state, value, inWords, question, amountGiven, typed } of answered) {
      const item = items.find(({ linkId }) => linkId === factId || linkId === `${factId}:not-sure`);
      const inFhir =
        state === 'not-sure'
          ? 'asked-unknown'
          : [value].flat().map((one) => ({ yes: 'Y', no: 'N' })[String(one)] ?? String(one));
      expect([factId, valuesOf(item)], factId).toEqual([factId, [inFhir].flat()]);
      const given = item?.answer?.flatMap(({ extension }) => extension ?? []) ?? [];
      const amount = given.find(({ url }) => url?.endsWith(':amount-given'))?.valueQuantity;
      expect(amount ? { value: amount.value, unit: amount.unit } : null, factId).toEqual(amountGiven);
      const own = given.filter(({ url }) => url?.endsWith(':as-typed')).map(({ valueString }) => valueString);
      expect(own, factId).toEqual((typed ?? []).filter((line) => line !== null));
      expect(
        own.map((line) => prints(line ?? '')),
        factId,
      ).toEqual(own.map(() => true));
      expect([prints(question ?? factId), prints(inWords)], factId).toEqual([true, true]);
    }
  },
);

test('the records say everything that is compared', () => {
  const rows = parse<Record<string, string>>(bundles.csv.text('records.csv'), { columns: true, bom: true });
  const row = (which: string) => rows.find((one) => one['record_id'] === ids[which]);
  expect(row('guardian')).toMatchObject({
    signer_capacity: 'guardian',
    signer_relation: 'Aunt',
    signature_method: 'typed',
    witness_name: '',
  });
  expect(row('decider')).toMatchObject({
    signer_capacity: 'decider',
    signer_basis: 'Welfare power of attorney',
    interpreter: 'No. 4711',
    signature_method: 'mark',
    signature_meaning: 'agrees',
    witness_name: 'Robin Watson',
    witness_meaning: 'saw-it-made',
  });
  const answers = JSON.stringify(bundles.fhir.lines('fhir/QuestionnaireResponse.ndjson'));
  expect([answers.includes('"valueQuantity"'), answers.includes('elequsi 5mg')]).toEqual([true, true]);
});

const valuesOf = (item: QuestionnaireResponseItem | undefined): string[] =>
  (item?.answer ?? []).map(({ valueCoding, valueString, valueInteger, valueDecimal, valueDate }) =>
    String(valueCoding?.code ?? valueString ?? valueInteger ?? valueDecimal ?? valueDate),
  );
