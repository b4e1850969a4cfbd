import { createPublicKey } from 'node:crypto';
import { appendFileSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { copyLinkState } from '@/lib/copy-link/open-copy-link';
import { makeCopyLink } from '@/lib/copy-link/make-copy-link';
import { readRecord } from '@/lib/consent/read-consent';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { transaction } from '@/lib/db/transaction';
import { applyLedger } from '@/lib/erasure/apply-ledger';
import { erasePatient } from '@/lib/erasure/erase-patient';
import { erasureBehind, erasureForPage, erasureLinesOf } from '@/lib/erasure/read-erasures';
import { askForExport } from '@/lib/export/ask-for-export';
import { newExportSchema } from '@/lib/export/export-filter.schema';
import { bundlePath } from '@/lib/export/export-folder';
import { fileToDownload, requireExport } from '@/lib/export/read-exports';
import { exportRecordsCsv } from '@/lib/export/records-csv';
import { runExport } from '@/lib/export/run-export';
import { newId } from '@/lib/ids';
import { patientById, searchPatients } from '@/lib/patients/search-patients';
import { takeRecordPdf } from '@/lib/pdf/take-pdf';
import { checkDatabase } from '@/lib/record/check-database';
import { exportRecord } from '@/lib/record/export-record';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import { searchRecords } from '@/lib/record/search-records';
import { ownSigners } from '@/lib/record-key/current-signer';
import { rescreenCommand } from '@/lib/rescreen/rescreen-command';
import { openIntake } from '@/lib/screening/open-intake';
import { searchScreenings } from '@/lib/screening/search-screenings';
import { readScreening } from '@/lib/screening/staff-steps';
import { todaysScreenings } from '@/lib/screening/todays-screenings';
import { checkFile } from '@/lib/verify/check-file';
import { readKeyFile, type TrustedKeys } from '@/lib/verify/trusted-keys';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, anIntake } from '../../support/a-clinic';
import { openBundle } from '../../support/opened-bundle';
import { owner } from '../../support/owner';
import { tampering } from '../../support/tampering';

const elsewhere = join(process.env['DATA_DIR']!, 'elsewhere', 'erasures.ndjson');
process.env['ERASURE_LEDGER'] = elsewhere;

interface Treated {
  readonly screeningId: string;
  readonly recordId: string;
  readonly patientId: string;
}

let staff: StaffActor;
let keys: TrustedKeys;
let erased: Treated;
let kept: Treated;

const treated = async (familyName: string): Promise<Treated> => {
  const { tablet, screeningId } = await anAnsweredIntake(staff, { 'needle-fear': 'no' }, { familyName });
  await signAndCountersign(staff, tablet, `Sam ${familyName}`);
  const row = await owner().sealedRecord.findFirstOrThrow({ where: { screeningId } });
  return { screeningId, recordId: row.id, patientId: await patientOf(screeningId) };
};

const patientOf = async (screeningId: string): Promise<string> =>
  (await owner().screening.findFirstOrThrow({ where: { id: screeningId } })).patientId;

const verified = () => checkDatabase(keys, []);
const told = async (): Promise<readonly string[]> => {
  const { verdict, findings } = await verified();
  return [verdict, ...findings.map(({ kind, subject }) => `${kind} ${subject.what}`)];
};

const exported = async (): Promise<{ readonly clinicId: string; readonly id: string }> => {
  const asked = await askForExport(newExportSchema.parse({ format: 'ndjson' }), staff);
  if (!asked.ok) throw new Error(asked.error.code);
  const ids = { clinicId: staff.clinicId, id: asked.value.exportId };
  await runExport(ids);
  return ids;
};

beforeAll(async () => {
  staff = await aClinic();
  erased = await treated('Gone');
  kept = await treated('Stays');
  const [{ publicKey } = { publicKey: '' }] = await ownSigners();
  const pem = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  keys = (await readKeyFile(pem.export({ format: 'pem', type: 'spki' }).toString(), nodePrimitives))!;
});

describe('a patient who is erased', () => {
  test('is not by the wrong name, and not by another clinic', async () => {
    const input = { patientId: erased.patientId, reason: 'patient-asked', familyName: 'Stays' } as const;
    expect(await erasePatient(input, staff)).toMatchObject({
      ok: false,
      error: { code: 'erasure/name-differs' },
    });
    const stranger = await aClinic({ approved: false });
    expect(await erasePatient({ ...input, familyName: null }, stranger)).toMatchObject({
      ok: false,
      error: { code: 'access/not-found' },
    });
    expect(await patientById(staff, erased.patientId)).toMatchObject({ familyName: 'Gone' });
  });

  test('is gone from every place, kindly, and what was exported goes with them', async () => {
    const [copy, before] = [
      await makeCopyLink(staff, erased.recordId, 'http://localhost:3000'),
      await exported(),
    ];
    const open = await anIntake(staff, { familyName: 'Gone' });
    const openPatient = await patientOf(open.screeningId);
    const done = await erasePatient(
      { patientId: erased.patientId, reason: 'patient-asked', familyName: ' gone ' },
      staff,
    );
    expect(done).toMatchObject({ ok: true, value: { screenings: 1, records: 1 } });
    expect(
      await erasePatient(
        { patientId: openPatient, reason: 'registered-by-mistake', familyName: null },
        staff,
      ),
    ).toMatchObject({
      ok: true,
      value: { screenings: 1, records: 0 },
    });

    expect(await searchPatients(staff, 'gone')).toEqual([]);
    expect(await patientById(staff, erased.patientId)).toBeNull();
    const { screenings } = await todaysScreenings(staff);
    expect(screenings.map(({ screening }) => screening.id)).toEqual([kept.screeningId]);
    expect((await searchScreenings(staff, {})).screenings).toHaveLength(1);
    expect((await searchRecords(staff, { page: 1 })).records.map(({ id }) => id)).toEqual([kept.recordId]);
    const notFound = { ok: false, error: { code: 'access/not-found' } };
    expect(await readScreening(staff, erased.screeningId)).toMatchObject(notFound);
    expect(await readRecord(staff, erased.recordId)).toMatchObject(notFound);
    expect(await exportRecord(staff, erased.recordId)).toMatchObject(notFound);
    expect(await takeRecordPdf(staff, erased.recordId, 'http://localhost:3000')).toMatchObject({ ok: false });
    for (const id of [erased.screeningId, erased.recordId])
      expect(await erasureForPage(staff, (await erasureBehind(staff.clinicId, id))!)).toMatchObject({
        reason: 'patient-asked',
        by: staff.staffId,
        patientId: erased.patientId,
      });
    expect(await erasureBehind(staff.clinicId, kept.recordId)).toBeNull();
    if (!copy.ok) throw new Error(copy.error.code);
    expect(await copyLinkState(copy.value.address.split('/').at(-1)!)).toEqual({ state: 'ended' });
    expect(
      await owner().screeningAccess.findMany({ where: { screeningId: open.screeningId } }),
    ).toMatchObject([{ endedFor: 'erased', cookieHash: null }]);
    let csv = '';
    for await (const piece of await exportRecordsCsv(staff, recordFilterSchema.parse({}))) csv += piece;
    expect(csv).toContain(kept.recordId);
    expect(csv).not.toContain(erased.recordId);
    const old = await requireExport(staff, before.id);
    expect(old.state).toBe('cancelled');
    expect(await fileToDownload(staff, old)).toBeNull();
    const rescreened = [];
    for await (const line of rescreenCommand({ dryRun: true, tell: () => undefined }))
      if (line.kind === 'summary' && line.clinicId === staff.clinicId) rescreened.push(line);
    expect(rescreened).toMatchObject([{ state: 'finished', seen: 1 }]);

    const again = await openIntake(
      {
        who: 'known',
        patientId: erased.patientId,
        regions: [],
        technique: undefined,
        idempotencyKey: newId(),
      } as never,
      staff,
    );
    expect(again.ok).toBe(false);
  });

  test('leaves a key of no bytes, no token, and a statement without a name', async () => {
    const where = { patientId: erased.patientId };
    expect((await owner().patientKey.findFirstOrThrow({ where })).wrapped).toHaveLength(0);
    expect(await owner().patientNameToken.count({ where })).toBe(0);
    expect(await owner().patient.findFirstOrThrow({ where: { id: erased.patientId } })).toMatchObject({
      identity: null,
      personToken: null,
    });
    const lines = await erasureLinesOf(staff.clinicId);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(erased.recordId);
    // Hashes and signatures may spell anything.
    const said = lines.map((line) => line.replaceAll(/"(?:hash|signature|keyId)":"[^"]+"/g, ''));
    expect(said.join('')).not.toMatch(/gone|sam|1990-05-05/i);
    const event = await owner().auditEvent.findFirstOrThrow({
      where: { action: 'patient-erased', objectId: erased.patientId },
    });
    expect(event).toMatchObject({ actorId: staff.staffId, detail: { reason: 'patient-asked', records: 1 } });
  });

  test('leaves chains that verify, and says how many records were erased', async () => {
    const verdict = await verified();
    expect(verdict).toMatchObject({ verdict: 'valid', findings: [], records: 2, erased: 1 });
    expect(verdict.notes.join(' ')).toContain('1 record was erased with its patient');
  });

  test('leaves bundles that prove they are whole, with the statement in them', async () => {
    const ids = await exported();
    const path = bundlePath(await requireExport(staff, ids.id));
    const bundle = await openBundle(path);
    expect(bundle.lines('records.ndjson')).toHaveLength(1);
    expect(bundle.lines('chain.ndjson')).toMatchObject([{ header: { recordId: erased.recordId } }]);
    expect(bundle.lines('erasures.ndjson')).toHaveLength(2);
    const blob = await openAsBlob(path);
    expect(await checkFile({ name: 'export.zip', blob }, { keys }, nodePrimitives)).toMatchObject({
      verdict: 'valid',
      records: 1,
      headers: 1,
      erased: 1,
    });
  });

  test('cannot be given a screening by somebody who came at the same time', async () => {
    await expect(
      transaction(
        staff.clinicId,
        (tx) =>
          tx.$executeRaw`INSERT INTO screening SELECT (jsonb_populate_record(s, jsonb_build_object('id', ${newId()}::uuid,
          'idempotency_key', ${newId()}::uuid))).* FROM screening s WHERE s.id = ${erased.screeningId}::uuid`,
      ),
    ).rejects.toThrow('was erased');
  });
});

describe('a database that is put back to a moment before', () => {
  const ledger = (): string => join(process.env['DATA_DIR']!, 'anchors', 'erasures.ndjson');
  const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const tables = ['erasure', 'audit_event'];
  let back: Treated;
  let before: { key: Uint8Array; identity: Uint8Array | null; audit: number };

  /** As a restore of that moment would: the person is there again, and nothing knows of the end. */
  const putBack = async (): Promise<void> => {
    const where = { patientId: back.patientId };
    await tampering(tables, async (sql) => {
      await sql(`DELETE FROM erasure WHERE patient_id = '${back.patientId}'`);
      await sql(
        `DELETE FROM audit_event WHERE clinic_id = '${staff.clinicId}' AND sequence > ${before.audit}`,
      );
    });
    await owner().patientKey.updateMany({ where, data: { wrapped: Uint8Array.from(before.key) } });
    await owner().patient.updateMany({
      where: { id: back.patientId },
      data: { identity: before.identity && Uint8Array.from(before.identity) },
    });
  };

  beforeAll(async () => {
    back = await treated('Back');
    const { _max } = await owner().auditEvent.aggregate({
      where: { clinicId: staff.clinicId },
      _max: { sequence: true },
    });
    before = {
      key: (await owner().patientKey.findFirstOrThrow({ where: { patientId: back.patientId } })).wrapped,
      identity: (await owner().patient.findFirstOrThrow({ where: { id: back.patientId } })).identity,
      audit: _max.sequence!,
    };
  });

  test('is erased again by the ledger, also when that is only elsewhere, and verifies', async () => {
    const done = await erasePatient(
      { patientId: back.patientId, reason: 'patient-asked', familyName: null },
      staff,
    );
    expect(done.ok).toBe(true);
    expect(linesOf(ledger())).toHaveLength(3);
    await putBack();
    rmSync(ledger());
    expect(await patientById(staff, back.patientId)).toMatchObject({ familyName: 'Back' });

    expect(await applyLedger(() => undefined)).toBe(1);
    expect(await patientById(staff, back.patientId)).toBeNull();
    expect(await told()).toEqual(['valid']);
    expect(await applyLedger(() => undefined)).toBe(0);
    expect(linesOf(ledger())).toEqual(linesOf(elsewhere));
  });

  test('with something added meanwhile, that is named by another statement', async () => {
    await putBack();
    const next = await openIntake(
      { who: 'known', patientId: back.patientId, regions: [], idempotencyKey: newId() },
      staff,
    );
    if (!next.ok) throw new Error(next.error.code);
    expect(await applyLedger(() => undefined)).toBe(1);
    const statements = (await erasureLinesOf(staff.clinicId)).filter((line) => line.includes(back.patientId));
    expect(statements).toHaveLength(2);
    expect(statements[1]).toContain(next.value.screeningId);
    expect(await told()).toEqual(['valid']);
    expect(linesOf(ledger())).toHaveLength(4);
  });

  test('by a line that nobody signed erases nobody, and one that broke off is told by itself', async () => {
    const forged = linesOf(ledger())[0]!.replaceAll(erased.patientId, kept.patientId);
    appendFileSync(ledger(), `${forged}\n{"erasure":{"by`);
    const said: string[] = [];
    expect(await applyLedger((line) => said.push(line))).toBe(0);
    expect(said).toEqual([expect.stringContaining('is not signed by a key of this installation')]);
    expect(await patientById(staff, kept.patientId)).toMatchObject({ familyName: 'Stays' });
  });

  test('is held against the ledger, which gets what it lacks', async () => {
    rmSync(ledger());
    await applyLedger(() => undefined);
    expect(linesOf(ledger())).toHaveLength(4);
  });
});

describe('a record cannot be hidden by', () => {
  const put = async (wrapped: Uint8Array): Promise<void> => {
    await owner().patientKey.updateMany({
      where: { patientId: kept.patientId },
      data: { wrapped: Uint8Array.from(wrapped) },
    });
  };
  let key: Uint8Array;
  beforeAll(async () => {
    key = (await owner().patientKey.findFirstOrThrow({ where: { patientId: kept.patientId } })).wrapped;
  });

  test('the app, without a statement', async () => {
    const destroy = () =>
      transaction(
        staff.clinicId,
        (tx) => tx.$executeRaw`SELECT destroy_patient_key(${staff.clinicId}::uuid, ${kept.patientId}::uuid)`,
      );
    await expect(destroy()).rejects.toThrow('no key is destroyed without a statement');
    await expect(
      transaction(staff.clinicId, (tx) =>
        tx.patientKey.updateMany({ where: {}, data: { wrapped: new Uint8Array() } }),
      ),
    ).rejects.toThrow('permission denied');
  });

  test('destroying the key, and saying nothing', async () => {
    await put(new Uint8Array());
    const findings = await told();
    await put(key);
    expect(findings).toEqual([
      'tampered',
      'edited record',
      'edited patient',
      'edited consent',
      'edited consent',
    ]);
    expect(await told()).toEqual(['valid']);
  });

  const genuine = async () => owner().erasure.findFirstOrThrow({ where: { patientId: erased.patientId } });

  test.each<[how: string, forged: (text: string) => { statement: string; signature?: string }, says: string]>(
    [
      ['a statement that nobody signed', (text) => ({ statement: text }), 'edited erasure'],
      ['the statement of somebody else', () => ({ statement: '' }), 'edited erasure'],
    ],
  )('%s', async (_how, forged, says) => {
    const real = await genuine();
    const id = newId();
    const text = real.statement
      .replaceAll(real.id, id)
      .replaceAll(erased.patientId, kept.patientId)
      .replaceAll(erased.recordId, kept.recordId)
      .replaceAll(erased.screeningId, kept.screeningId);
    const { statement } = forged(text);
    await owner().erasure.create({
      data: {
        ...real,
        id,
        patientId: kept.patientId,
        statement: statement || real.statement,
        hash: id.replaceAll('-', '').repeat(2),
      },
    });
    await put(new Uint8Array());
    const findings = await told();
    await put(key);
    await tampering(['erasure'], async (sql) => {
      await sql(`DELETE FROM erasure WHERE id = '${id}'`);
    });
    expect(findings).toContain(says);
    expect(findings).toContain('edited record');
    expect(findings).toContain('edited patient');
  });

  test('taking a statement away, or putting a key back', async () => {
    const real = await genuine();
    await tampering(['erasure'], async (sql) => {
      await sql(`DELETE FROM erasure WHERE id = '${real.id}'`);
    });
    expect(await told()).toEqual(
      expect.arrayContaining(['tampered', 'deleted erasure', 'edited record', 'edited patient']),
    );
    await owner().erasure.create({ data: real });
    await owner().patientKey.updateMany({
      where: { patientId: erased.patientId },
      data: { wrapped: Uint8Array.from(key) },
    });
    expect(await told()).toEqual(['tampered', 'inserted patient']);
    await owner().patientKey.updateMany({
      where: { patientId: erased.patientId },
      data: { wrapped: new Uint8Array() },
    });
    expect(await told()).toEqual(['valid']);
  });
});
