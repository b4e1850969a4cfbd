import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { auditHash, genesisHash } from '@/lib/audit/audit-row';
import { findAudit } from '@/lib/audit/audit.repository';
import { consentHash, type ConsentContent } from '@/lib/consent/consent-content';
import { readRecord } from '@/lib/consent/read-consent';
import { signConsent } from '@/lib/consent/sign-consent';
import { statementFor } from '@/lib/consent/statement';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signature, signedIntake, wave } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('the chain', () => {
  test('every row carries the hash of the one before, also when many sign at once', async () => {
    const own = await aClinic();
    const opened = await Promise.all(Array.from({ length: 6 }, () => anAnsweredIntake(own)));
    await Promise.all(opened.map(async ({ tablet }) => signConsent(await signature(own, tablet), tablet)));

    const rows = await db().consent.findMany({
      where: { clinicId: own.clinicId },
      orderBy: { chainSequence: 'asc' },
    });
    expect(rows.map(({ chainSequence }) => chainSequence)).toEqual([1, 2, 3, 4, 5, 6]);
    let before = genesisHash;
    for (const row of rows) {
      expect(row.previousHash).toBe(before);
      expect(consentHash({ ...row, content: row.content as unknown as ConsentContent })).toBe(row.hash);
      before = row.hash;
    }
  });

  test('the audit trail has no gap and recomputes', async () => {
    const own = await aClinic();
    await signedIntake(own);
    const events = await transaction((tx) => findAudit(tx, { clinicId: own.clinicId, limit: 1000 }));
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

  test('another clinic finds nothing', async () => {
    const { consentId } = await signedIntake(staff);
    expect(await readRecord(await aClinic(), consentId)).toEqual({
      ok: false,
      error: { code: 'access/not-found' },
    });
  });
});
