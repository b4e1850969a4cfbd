import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '@/rules';
import { readRecord } from '@/lib/consent/read-consent';
import { sha256 } from '@/lib/crypto/digest';
import { transaction, withoutClinic } from '@/lib/db/transaction';
import { publicKeys } from '@/lib/record-key/public-keys';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealedAfter } from '@/lib/record/sealed-record.repository';
import { searchRecords } from '@/lib/record/search-records';
import { genesisHash, type RecordHeader } from '@/lib/verify/record-header';
import { seedVolume } from '@/prisma/seed/volume/seed-volume';
import { owner } from '../../support/owner';

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
});
