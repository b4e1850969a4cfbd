import { expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { holdAuditChain } from '@/lib/audit/audit.repository';
import { now } from '@/lib/clock';
import { withdrawForPatient } from '@/lib/consent/say-no';
import { transaction, type Tx } from '@/lib/db/transaction';
import { changePolicy } from '@/lib/policy/change-policy';
import { holdPolicyForChange } from '@/lib/policy/policy.repository';
import { insertEvent } from '@/lib/screening/screening.repository';
import { clearMismatch } from '@/lib/screening/staff-steps';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { owner } from '../../support/owner';

const waitingForLocks = async (): Promise<number> => {
  const [row] = await owner().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_locks
    WHERE NOT granted AND locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return Number(row?.count ?? 0);
};

const untilWaiting = (count: number) => expect.poll(waitingForLocks, { timeout: 10_000 }).toBe(count);

/** Starts each while the lock is held, one after the other has come to wait; then lets them go on together. */
const whileHeld = async (
  { clinicId }: StaffActor,
  lock: (tx: Tx) => Promise<unknown>,
  starts: readonly (() => Promise<unknown>)[],
) => {
  const running: Promise<unknown>[] = [];
  await transaction(clinicId, async (tx) => {
    await lock(tx);
    for (const start of starts) {
      running.push(start());
      await untilWaiting(running.length);
    }
  });
  return Promise.all(running);
};

const closeBelly = (staff: StaffActor) =>
  changePolicy({ measure: 'close-belly', on: 'yes', sequence: 0, reason: 'We have talked.' }, staff);

test('putting a birth date right and changing the policy do not wait for each other', async () => {
  const staff = await aClinic();
  const { screeningId } = await anAnsweredIntake(staff);
  await transaction(staff.clinicId, (tx) =>
    insertEvent(
      tx,
      { clinicId: staff.clinicId, screeningId, staffId: null, at: now() },
      { kind: 'identity-mismatch', detail: { what: 'birth-date', typed: '1990-05-06' } },
    ),
  );
  const corrected = {
    givenName: 'Sam',
    familyName: 'Test',
    bornOn: '1990-05-06',
    reason: 'Saw the passport',
  };
  const results = await whileHeld(staff, (tx) => holdAuditChain(tx, staff.clinicId), [
    () => clearMismatch({ screeningId, ...corrected }, staff),
    () => closeBelly(staff),
  ]);
  expect(results).toMatchObject([{ ok: true }, { ok: true }]);
  expect((await snapshotOf(staff, screeningId)).assessment?.sequence).toBeGreaterThan(1);
});

test('a withdrawal waits for the policy before it holds the chain of consents', async () => {
  const staff = await aClinic();
  const { screeningId, tablet } = await anAnsweredIntake(staff);
  await signAndCountersign(staff, tablet, 'Sam Test');
  const running: Promise<unknown>[] = [];
  await transaction(staff.clinicId, async (tx) => {
    await holdPolicyForChange(tx, staff.clinicId);
    running.push(withdrawForPatient({ screeningId, reason: '' }, staff));
    await untilWaiting(1);
    const [chain] = await owner().$queryRaw<{ free: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${`consent:${staff.clinicId}`}, 0)) AS free`;
    expect(chain?.free).toBe(true);
  });
  expect(await Promise.all(running)).toMatchObject([{ ok: true }]);
});
