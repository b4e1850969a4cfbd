import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { auditHash } from '@/lib/audit/audit-row';
import { findAudit } from '@/lib/audit/audit.repository';
import { readAudit } from '@/lib/audit/read-audit';
import { addDays, dayIn, now } from '@/lib/clock';
import { consentHash, type ConsentContent } from '@/lib/consent/consent-content';
import { signatureHash } from '@/lib/consent/signature-hash';
import { hashOf } from '@/lib/crypto/digest';
import { assessmentHash } from '@/lib/screening/sealed-assessment';
import { sealConsentContent } from '@/lib/consent/consent-text';
import { readRecord } from '@/lib/consent/read-consent';
import { signConsent } from '@/lib/consent/sign-consent';
import { statementFor } from '@/lib/consent/statement';
import { withdrawForPatient } from '@/lib/consent/say-no';
import { Prisma } from '@/lib/db/generated/client';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { genesisHash } from '@/lib/verify/record-header';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signature, signedIntake, wave } from '../../support/a-signature';
import { owner } from '../../support/owner';
import { consentOf, keyOfConsent } from '../../support/record-text';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('the chain', () => {
  test('every row carries the hash of the one before, also when many sign at once', async () => {
    const own = await aClinic();
    const opened = await Promise.all(Array.from({ length: 6 }, () => anAnsweredIntake(own)));
    await Promise.all(opened.map(async ({ tablet }) => signConsent(await signature(own, tablet), tablet)));

    const rows = await owner().consent.findMany({
      where: { clinicId: own.clinicId },
      orderBy: { chainSequence: 'asc' },
    });
    expect(rows.map(({ chainSequence }) => chainSequence)).toEqual([1, 2, 3, 4, 5, 6]);
    let before = genesisHash;
    for (const row of rows) {
      expect(row.previousHash).toBe(before);
      const { content } = await consentOf(own.clinicId, row.id);
      expect(consentHash({ ...row, content })).toBe(row.hash);
      before = row.hash;
    }
  });

  test('the audit trail is found by who, what and the clinic’s days', async () => {
    const own = await aClinic();
    await signedIntake(own);
    const today = dayIn('Pacific/Auckland', now());
    const found = (filter: Parameters<typeof readAudit>[1]) => readAudit(own, filter, 'Pacific/Auckland');
    const all = await found({ from: today, to: today });
    expect(all.map(({ action }) => action)).toContain('consent-given');
    const theirs = await found({ actorId: own.staffId });
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.every(({ actorId }) => actorId === own.staffId)).toBe(true);
    expect(theirs.length).toBeLessThan(all.length);
    expect(await found({ to: addDays(today, -1) })).toEqual([]);
    expect(await found({ from: addDays(today, 1) })).toEqual([]);
    expect(await found({ actorId: newId() })).toEqual([]);
  });

  test('the audit trail has no gap and recomputes', async () => {
    const own = await aClinic();
    await signedIntake(own);
    const events = await transaction(own.clinicId, (tx) =>
      findAudit(tx, { clinicId: own.clinicId, limit: 1000 }),
    );
    const oldestFirst = events.toReversed();
    expect(oldestFirst.map(({ sequence }) => sequence)).toEqual(oldestFirst.map((_, index) => index + 1));
    expect(oldestFirst.map(({ action }) => action)).toContain('consent-given');
    let before = genesisHash;
    for (const event of oldestFirst) {
      expect(event.previousHash).toBe(before);
      expect(auditHash(event)).toBe(event.hash);
      before = event.hash;
    }
  });

  test('a record freezes what was shown and reads back intact', async () => {
    const { consentId, screeningId } = await signedIntake(staff);
    const record = await readRecord(staff, consentId);
    if (!record.ok) throw new Error(record.error.code);
    expect(record.value.intact).toBe(true);
    expect(record.value.content.statement).toEqual(statementFor(await snapshotOf(staff, screeningId)));
    expect(record.value.signatures[0]?.strokes).toEqual([{ points: wave }]);
    expect(record.value.content.signature?.hash).toBe(record.value.signatures[0]?.hash);
  });

  test('what held the signature back is part of the record', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff, { 'medicines.list': ['варфарин 3 мг'] });
    const { assessment } = await snapshotOf(staff, screeningId);
    await decide(
      decideSchema.parse({
        screeningId,
        assessmentId: assessment?.id,
        decision: 'proceed',
        reasonCode: 'checked-in-person',
      }),
      staff,
    );
    const signed = await signConsent(await signature(staff, tablet), tablet);
    if (!signed.ok) throw new Error(signed.error.code);
    const record = await readRecord(staff, signed.value.consentId);
    expect(record).toMatchObject({
      value: {
        intact: true,
        content: { schema: 7, assessment: { floors: ['medicine-in-other-letters'] } },
      },
    });
  });

  test('nobody who guesses what was said can see by a hash that it is so', async () => {
    const own = await aClinic();
    const { screeningId, consentId } = await signedIntake(own);
    const row = await consentOf(own.clinicId, consentId);
    const { nonce, ...guessed } = row.content;
    const { nonce: _, ...shown } = guessed.statement!;
    const signed = { ...row.signatures[0]!, clinicId: own.clinicId, consentId };
    const { assessment } = await snapshotOf(own, screeningId);
    const { nonce: __, ...judged } = assessment!;
    const hashes = (salted: boolean) => [
      hashOf(salted ? guessed.statement : shown),
      consentHash(salted ? row : { ...row, content: guessed }),
      signatureHash(signed, salted ? nonce : undefined),
      assessmentHash(salted ? assessment! : judged, judged.ruleSetFingerprint),
    ];
    const stored = [row.statementHash, row.hash, signed.hash, judged.hash];
    expect(hashes(true)).toEqual(stored);
    for (const [at, hash] of hashes(false).entries()) expect(hash).not.toBe(stored[at]);
    // Nor is what they are salted with there to be read.
    const { rows } = await owner().$queryRaw<{ rows: bigint }[]>`
      SELECT count(*) AS rows FROM consent c WHERE c::text LIKE ${`%${nonce}%`}`.then(([one]) => one!);
    expect(rows).toBe(0n);
  });

  test('a record that names a signature nobody has is not intact', async () => {
    const own = await aClinic();
    const { consentId } = await signedIntake(own);
    const row = await owner().consent.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: own.clinicId, id: consentId } },
    });
    // Everything but the signature, and every hash as it should be.
    const copy = { ...row, id: newId(), sequence: 2, chainSequence: 2, previousHash: row.hash };
    const { content } = await consentOf(own.clinicId, consentId);
    const sealedContent = sealConsentContent(await keyOfConsent(own.clinicId, consentId), copy.id, content);
    await owner().consent.create({
      data: { ...copy, content: Prisma.DbNull, sealedContent, hash: consentHash({ ...copy, content }) },
    });
    expect(await readRecord(own, copy.id)).toMatchObject({ value: { intact: false, signatures: [] } });
  });

  test('a record of schema 1 reads and verifies, and the next one goes on from it', async () => {
    const own = await aClinic();
    const { screeningId, tablet } = await anAnsweredIntake(own);
    const now = await signature(own, tablet);
    await signConsent(now, tablet);
    const [row] = await owner().consent.findMany({ where: { clinicId: own.clinicId } });
    if (!row) throw new Error('Nothing was signed.');
    // As the release before wrote it: no floors, and the number that stood for that.
    const { assessment, ...rest } = (await consentOf(own.clinicId, row.id)).content;
    const { floors: _floors, ...judged } = assessment!;
    const content: ConsentContent = {
      ...rest,
      assessment: judged,
      signature: null,
      witness: null,
      schema: 1,
    };
    const old = { ...row, id: newId(), sequence: 2, chainSequence: 2, previousHash: row.hash, content };
    const hash = consentHash(old);
    const sealedContent = sealConsentContent(await keyOfConsent(own.clinicId, row.id), old.id, content);
    await owner().consent.create({ data: { ...old, content: Prisma.DbNull, sealedContent, hash } });

    expect(await readRecord(own, old.id)).toMatchObject({
      value: { intact: true, content: { schema: 1 }, signatures: [] },
    });
    const next = await withdrawForPatient({ screeningId, reason: '' }, own);
    expect(next.ok).toBe(true);
    const rows = await owner().consent.findMany({
      where: { clinicId: own.clinicId },
      orderBy: { chainSequence: 'asc' },
    });
    const schemas = await Promise.all(rows.map(({ id }) => consentOf(own.clinicId, id)));
    expect(schemas.map(({ content: kept }) => kept.schema)).toEqual([7, 1, 7]);
    expect(rows[2]?.previousHash).toBe(hash);
  });

  test('another clinic finds nothing', async () => {
    const { consentId } = await signedIntake(staff);
    expect(await readRecord(await aClinic(), consentId)).toEqual({
      ok: false,
      error: { code: 'access/not-found' },
    });
  });
});
