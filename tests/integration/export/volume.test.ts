import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '@/rules';
import { readRecord } from '@/lib/consent/read-consent';
import { sha256 } from '@/lib/crypto/digest';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { transaction, withoutClinic } from '@/lib/db/transaction';
import { askForExport } from '@/lib/export/ask-for-export';
import { newExportSchema } from '@/lib/export/export-filter.schema';
import { bundlePath } from '@/lib/export/export-folder';
import { requireExport } from '@/lib/export/read-exports';
import { runExport } from '@/lib/export/run-export';
import { newId } from '@/lib/ids';
import { ownSigners } from '@/lib/record-key/current-signer';
import { publicKeys } from '@/lib/record-key/public-keys';
import { checkDatabase } from '@/lib/record/check-database';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealedAfter } from '@/lib/record/sealed-record.repository';
import { searchRecords } from '@/lib/record/search-records';
import { genesisHash, type RecordHeader } from '@/lib/verify/record-header';
import { waitingAlerts } from '@/lib/screening/waiting-alerts';
import { readKeyFile } from '@/lib/verify/trusted-keys';
import { seedVolume } from '@/prisma/seed/volume/seed-volume';
import { openBundle } from '../../support/opened-bundle';
import { owner } from '../../support/owner';
import { putRecordText } from '../../support/record-text';
import { insertAnswerOnce } from '@/lib/screening/screening.repository';
import { tampering } from '../../support/tampering';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-volume-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pem = (publicKey: string): string =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    .export({ format: 'pem', type: 'spki' })
    .toString();
const verdict = async () => {
  const [own] = await ownSigners();
  return checkDatabase((await readKeyFile(pem(own!.publicKey), nodePrimitives))!, []);
};

test('made-up records are as valid as any: chains, hashes, signatures, and their places in the app', async () => {
  const { staff } = await seedVolume(14);
  const sealed = await transaction(staff.clinicId, (tx) => findSealedAfter(tx, staff.clinicId, 0, 100));
  const [key] = await withoutClinic(publicKeys);
  const publicKey = createPublicKey({
    key: Buffer.from(key!.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  let previous = genesisHash;
  for (const [place, record] of sealed.entries()) {
    const header = JSON.parse(record.header) as RecordHeader;
    expect(header).toMatchObject({
      sequence: place + 1,
      recordId: record.id,
      previousHash: previous,
      contentHash: sha256(record.content),
    });
    expect(record.hash).toBe(sha256(record.header));
    expect(verify(null, Buffer.from(record.header), publicKey, Buffer.from(record.signature, 'base64'))).toBe(
      true,
    );
    previous = record.hash;
    const content = JSON.parse(record.content) as SealedContent;
    expect(canonicalJson(content)).toBe(record.content);
    const read = await readRecord(staff, record.id);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({ intact: true, hash: content.consent.hash });
    expect(read.value.content.patient).toEqual(content.patient);
    expect(content.consent).toMatchObject({
      previousHash: read.value.previousHash,
      chainSequence: read.value.chainSequence,
    });
    expect(content.signatures.map(({ hash }) => hash).toSorted()).toEqual(
      read.value.signatures.map(({ hash }) => hash).toSorted(),
    );
  }
  expect(sealed).toHaveLength(14);
  const { records, total } = await searchRecords(staff, recordFilterSchema.parse({}));
  expect(total).toBe(14);
  expect(new Set(records.map(({ state }) => state))).toEqual(new Set(['complete', 'refused']));
  expect(new Set(records.map(({ familyName }) => familyName)).size).toBeGreaterThan(10);
  const [one] = records.filter(({ familyName }) => familyName !== 'Qvolfamily');
  const found = await searchRecords(
    staff,
    recordFilterSchema.parse({ name: `${one!.givenName} ${one!.familyName}` }),
  );
  expect(found.records.map(({ id }) => id)).toEqual([one!.id]);
  expect(await owner().patient.count({ where: { clinicId: staff.clinicId } })).toBe(14);

  // Nobody waits in any of them.
  expect(await waitingAlerts(staff)).toEqual([]);

  // Rows and all: a whole volume is compared like any clinic, and an export of it checked like any other.
  expect(await verdict()).toMatchObject({ verdict: 'valid', findings: [], records: 14 });
  const job = await askForExport(newExportSchema.parse({ format: 'ndjson' }), staff);
  if (!job.ok) throw new Error(job.error.code);
  await runExport({ clinicId: staff.clinicId, id: job.value.exportId });
  const bundle = await openBundle(bundlePath(await requireExport(staff, job.value.exportId)));
  expect(bundle.manifest.counts.records).toBe(14);
});

describe('a volume without rows of answers and events', () => {
  test('says so under its seals, and the check says what it could not compare', async () => {
    const before = await verdict();
    const { staff } = await seedVolume(6, () => undefined, false);
    const { clinicId } = staff;
    const { verdict: all, findings, notes } = await verdict();
    expect([before.verdict, all, findings]).toEqual(['valid', 'valid', []]);
    const said = notes.filter((note) => note.includes(clinicId));
    expect(said).toEqual([expect.stringMatching(/^3 made-up records .* nothing to compare those with\.$/)]);
    expect(before.notes.filter((note) => note.includes('made-up'))).toEqual([]);

    // Where there are none by the seal, one that is there was put there.
    const [, , , copy] = await transaction(clinicId, (tx) => findSealedAfter(tx, clinicId, 0, 4));
    await transaction(clinicId, (tx) =>
      insertAnswerOnce(tx, {
        clinicId,
        screeningId: copy!.screeningId,
        factId: 'diabetes',
        state: 'not-sure',
        value: null,
        saidBy: 'patient',
        staffId: null,
        reason: null,
        idempotencyKey: newId(),
        at: new Date(),
      }),
    );
    expect((await verdict()).findings).toMatchObject([{ kind: 'inserted', subject: { what: 'answer' } }]);
    await tampering(['answer'], async (sql) => {
      await sql(`DELETE FROM answer WHERE screening_id = '${copy!.screeningId}'`);
    });
  });

  test('saves nobody who says it of records that were sealed with rows', async () => {
    const { staff } = await seedVolume(4);
    const { clinicId } = staff;
    const [first] = await transaction(clinicId, (tx) => findSealedAfter(tx, clinicId, 0, 1));
    const content = JSON.parse(first!.content) as SealedContent;
    const rewritten = canonicalJson({ ...content, notStored: ['answers', 'events'] });
    await tampering(['answer', 'screening_event', 'sealed_record'], async (sql) => {
      await sql(`DELETE FROM answer WHERE screening_id = '${first!.screeningId}'`);
      await sql(`DELETE FROM screening_event WHERE screening_id = '${first!.screeningId}'`);
      await putRecordText(clinicId, first!.id, rewritten);
      expect((await verdict()).findings).toMatchObject([{ kind: 'edited', subject: { what: 'record' } }]);
      await putRecordText(clinicId, first!.id, first!.content);
      const { findings } = await verdict();
      expect(new Set(findings.map(({ kind, subject }) => `${kind} ${subject.what}`))).toEqual(
        new Set(['deleted answer', 'deleted event']),
      );
    });
  });
});
