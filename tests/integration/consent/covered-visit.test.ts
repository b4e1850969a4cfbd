import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { confirmConsent } from '@/lib/consent/confirm-consent';
import { countedBefore } from '@/lib/consent/counted-before';
import { countersign } from '@/lib/consent/countersign';
import type { Coverage } from '@/lib/consent/coverage';
import { laterNoForPage } from '@/lib/consent/later-no';
import { readRecord } from '@/lib/consent/read-consent';
import { coverageForPage } from '@/lib/consent/read-coverage';
import { statementFor } from '@/lib/consent/statement';
import { refuseConsent, withdrawForPatient, withdrawOwnConsent } from '@/lib/consent/say-no';
import { transaction } from '@/lib/db/transaction';
import { findExported, findHeads } from '@/lib/export/exported-record.repository';
import { exportRecordsCsv } from '@/lib/export/records-csv';
import { newId } from '@/lib/ids';
import { searchRecords } from '@/lib/record/search-records';
import { holdRecordChain } from '@/lib/record/sealed-record.repository';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import type { SealedContent } from '@/lib/record/sealed-content';
import { decide } from '@/lib/review/decide';
import { clearanceOf, standingConsent, voidedConsent } from '@/lib/screening/clearance';
import { journeyOf } from '@/lib/screening/journey';
import { correctAnswer } from '@/lib/screening/staff-steps';
import { statusOf } from '@/lib/screening/status';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, snapshotOf } from '../../support/a-clinic';
import { sign } from '../../support/a-signature';
import { answerVisit, confirmAt, firstVisit, nextVisit, startVisitAfter } from '../../support/a-next-visit';
import { owner } from '../../support/owner';
import { sealedContentOf } from '../../support/record-text';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});
afterEach(() => {
  vi.useRealTimers();
});

const first = (times: number) => firstVisit(staff, times);
const next = (after: string, said: Parameters<typeof nextVisit>[2] = {}) => nextVisit(staff, after, said);
const start = (after: string) => startVisitAfter(staff, after);
const answerAt = (screeningId: string) => answerVisit(staff, screeningId);
const confirmed = (tablet: PatientActor) => confirmAt(staff, tablet);

const coverage = async (screeningId: string): Promise<Coverage | null> =>
  coverageForPage(await snapshotOf(staff, screeningId));

const countersigned = (screeningId: string, consentId: string) =>
  countersign({ screeningId, consentId, changedToday: 'no' }, staff);

const reasonsAt = async (screeningId: string) => {
  const asked = await coverage(screeningId);
  return asked?.covers === false ? asked.reasons.map(({ because }) => because) : asked;
};

const statusAt = async (screeningId: string) => statusOf(await snapshotOf(staff, screeningId));
const sealed = (id: string): Promise<SealedContent | null> => sealedContentOf(staff.clinicId, id);

test('one tap and a countersignature: sealed as the second of two, and the third visit is signed for anew', async () => {
  const own = await first(2);
  const second = await next(own.screeningId);
  expect(await coverage(second.screeningId)).toMatchObject({
    covers: true,
    treatment: { number: 2, times: 2, until: null },
  });
  const consentId = await confirmed(second.tablet);
  // A double tap is one row, and nobody signed it.
  expect(await confirmed(second.tablet)).toBe(consentId);
  const pending = standingConsent(await snapshotOf(staff, second.screeningId));
  expect(pending).toMatchObject({
    id: consentId,
    underId: own.consentId,
    signatures: [],
    course: { number: 2 },
  });
  expect(await statusAt(second.screeningId)).toBe('needs-countersignature');
  expect(await sealed(consentId)).toBeNull();

  expect(await countersigned(second.screeningId, consentId)).toMatchObject({ ok: true });
  expect(await countersigned(second.screeningId, consentId)).toMatchObject({ ok: true });
  expect(await statusAt(second.screeningId)).toBe('complete');
  const before = await owner().sealedRecord.findFirstOrThrow({ where: { id: own.consentId } });
  const content = await sealed(consentId);
  expect(content).toMatchObject({
    schema: 2,
    kind: 'given',
    under: {
      recordId: own.consentId,
      sequence: before.sequence,
      hash: before.hash,
      signer: { name: 'Sam Test', capacity: 'patient' },
    },
    treatment: { number: 2, times: 2, until: null },
    signer: null,
    ticked: [],
    signatures: [{ role: 'physiotherapist', meaning: 'nothing-changed-and-countersigned' }],
  });
  expect(await sealed(own.consentId)).toMatchObject({ under: null, treatment: { number: 1, times: 2 } });

  const rows: string[] = [];
  for await (const piece of await exportRecordsCsv(staff, recordFilterSchema.parse({}))) rows.push(piece);
  const cells = rows
    .join('')
    .split('\r\n')
    .find((row) => row.startsWith(consentId))
    ?.split(',');
  expect(cells?.slice(-4)).toEqual([own.consentId, '2', '2', '']);
  expect(cells?.[4]).toBe('complete');

  const third = await next(second.screeningId);
  expect(await reasonsAt(third.screeningId)).toEqual(['treatments-done']);
  expect(
    await confirmConsent({ statementHash: '0'.repeat(64), underId: own.consentId }, third.tablet),
  ).toMatchObject({ error: { code: 'consent/asks-again' } });
  expect(await sign(staff, third.tablet)).toMatchObject({ ok: true });
});

const afraid = { 'needle-fear': 'yes', 'needle-fear.score': 3 } as const;

test('something new about health asks again, and what is signed then counts from there on', async () => {
  const own = await first(6);
  const second = await next(own.screeningId, afraid);
  expect(await coverage(second.screeningId)).toMatchObject({
    covers: false,
    reasons: [
      { because: 'answers', about: ['needle-fear', 'needle-fear.score', 'needle-fear.avoids-care'] },
      { because: 'findings' },
    ],
  });
  const forged = { statementHash: '0'.repeat(64), underId: own.consentId };
  expect(await confirmConsent(forged, second.tablet)).toMatchObject({
    error: { code: 'consent/asks-again' },
  });
  // The text is for all six again, and staff are told that one was counted before.
  const asked = await snapshotOf(staff, second.screeningId);
  expect(statementFor(asked).plan.extent).toEqual(['Up to 6 treatments']);
  expect(await countedBefore(asked)).toEqual({ consentId: own.consentId, done: 1, times: 6 });
  expect(await countedBefore(await snapshotOf(staff, own.screeningId))).toBeNull();
  await signAndCountersign(staff, second.tablet, 'Sam Test');
  const signed = (await snapshotOf(staff, second.screeningId)).consents[0]?.id ?? '';
  expect(await sealed(signed)).toMatchObject({ under: null, treatment: { number: 1, times: 6 } });
  const third = await next(second.screeningId, afraid);
  expect(await coverage(third.screeningId)).toMatchObject({
    covers: true,
    earlier: { visit: { id: second.screeningId } },
    treatment: { number: 2, times: 6 },
  });
});

test('a visit that ended without a treatment asks again, and so does a "no"', async () => {
  const own = await first(6);
  const refused = await next(own.screeningId);
  expect(await refuseConsent({ reason: '' }, refused.tablet)).toMatchObject({ ok: true });
  const after = await next(refused.screeningId);
  expect(await reasonsAt(after.screeningId)).toEqual(['taken-back']);

  // What was signed stays complete, and says what came after it until somebody signs again.
  const said = { kind: 'refused', screeningId: refused.screeningId };
  const laterNo = async () => laterNoForPage(await snapshotOf(staff, own.screeningId));
  expect(await statusAt(own.screeningId)).toBe('complete');
  expect(await laterNo()).toMatchObject(said);
  expect(await readRecord(staff, own.consentId)).toMatchObject({ value: { end: null, laterNo: said } });
  expect(await laterNoForPage(await snapshotOf(staff, refused.screeningId))).toBeNull();
  await sign(staff, after.tablet);
  expect(await laterNo()).toBeNull();
});

/** Two visits that both go ahead under one consent of which one treatment is left, waiting for the countersignature. */
const twoForTheLast = async () => {
  const monday = new Date('2026-03-02T01:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: monday });
  const own = await first(2);
  const earlier = await start(own.screeningId);
  vi.setSystemTime(new Date(monday.getTime() + 86_400_000));
  const later = await start(own.screeningId);
  const visits = [await answerAt(earlier), await answerAt(later)];
  const consentIds: string[] = [];
  for (const { tablet } of visits) consentIds.push(await confirmed(tablet));
  return { own, visits, consentIds };
};

const waiting = async (): Promise<number> => {
  const [row] = await owner().$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT l.pid) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE NOT l.granted AND a.datname = current_database()`;
  return Number(row?.count ?? 0);
};

test('of two visits that race for the last treatment one wins, the other is told and signs again', async () => {
  const { own, visits, consentIds } = await twoForTheLast();
  // Neither can seal while the chain is held: both are on their way when it is let go.
  const running: ReturnType<typeof countersigned>[] = [];
  await transaction(staff.clinicId, async (tx) => {
    await holdRecordChain(tx, staff.clinicId);
    running.push(
      ...visits.map(({ screeningId }, index) => countersigned(screeningId, consentIds[index] ?? '')),
    );
    await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
  });
  const results = await Promise.all(running);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'consent/treatments-done' } });
  const lost = visits[results.findIndex(({ ok }) => !ok)];
  if (!lost) throw new Error('Both won.');
  const snapshot = await snapshotOf(staff, lost.screeningId);
  expect(voidedConsent(snapshot)?.because).toBe('used-up');
  expect(statusOf(snapshot)).toBe('awaiting-signature');
  expect(await sign(staff, lost.tablet)).toMatchObject({ ok: true });
  expect(await owner().treatment.count({ where: { underId: own.consentId } })).toBe(1);
});

describe('taking it back', () => {
  test.each(['at the first visit', 'at the visit under it'])(
    '%s ends it for every visit at once',
    async (where) => {
      const own = await first(6);
      const second = await next(own.screeningId);
      const treated = await confirmed(second.tablet);
      await countersigned(second.screeningId, treated);
      const third = await next(second.screeningId);
      const consentId = await confirmed(third.tablet);
      const taken =
        where === 'at the first visit'
          ? await withdrawForPatient({ screeningId: own.screeningId, reason: '' }, staff)
          : await withdrawOwnConsent({ reason: '' }, second.tablet);
      if (!taken.ok) throw new Error(taken.error.code);
      // The record of it names what it takes back, at whichever visit that was signed.
      const { earlier = [] } = (await sealed(taken.value.consentId)) ?? {};
      expect(earlier.flatMap(({ recordId, underId }) => [recordId, underId])).toContain(own.consentId);

      const now = await snapshotOf(staff, third.screeningId);
      expect(standingConsent(now)).toBeNull();
      expect(voidedConsent(now)?.because).toBe('withdrawn');
      expect(clearanceOf(now).kind).toBe('needs-review');
      expect(await countersigned(third.screeningId, consentId)).toMatchObject({
        error: { code: 'consent/nothing-to-countersign' },
      });
      expect(await sign(staff, third.tablet)).toMatchObject({ error: { code: 'consent/not-allowed' } });
      expect(await statusAt(own.screeningId)).toBe('withdrawn');
      expect(await statusAt(second.screeningId)).toBe('withdrawn');
      expect(await reasonsAt(third.screeningId)).toEqual(['taken-back']);

      // No page, list or export says of any of them that it is in force.
      const { records } = await searchRecords(staff, recordFilterSchema.parse({ state: 'superseded' }));
      const exported = await findExported(
        { clinicId: staff.clinicId, timeZone: 'UTC', filter: {}, head: await findHeads(staff.clinicId) },
        0,
        { limit: 1000, asksForNewest: false },
      );
      for (const id of [own.consentId, treated, consentId]) {
        expect(records.map((one) => one.id)).toContain(id);
        const record = await readRecord(staff, id);
        expect(record.ok && record.value.end).toMatchObject({ wasComplete: false });
      }
      const active = exported.filter(({ kind, superseded }) => kind === 'given' && !superseded);
      expect(active.map(({ id }) => id)).not.toEqual(expect.arrayContaining([own.consentId]));
      expect(active.map(({ id }) => id)).not.toEqual(expect.arrayContaining([treated]));
    },
  );

  test('at the very moment it is countersigned: the record stands before the withdrawal, or not at all', async () => {
    const own = await first(6);
    const second = await next(own.screeningId);
    const consentId = await confirmed(second.tablet);
    const [done, taken] = await Promise.all([
      countersigned(second.screeningId, consentId),
      withdrawForPatient({ screeningId: own.screeningId, reason: '' }, staff),
    ]);
    if (!taken.ok) throw new Error(taken.error.code);
    const rows = await owner().sealedRecord.findMany({
      where: { clinicId: staff.clinicId, id: { in: [consentId, taken.value.consentId] } },
      orderBy: { sequence: 'asc' },
    });
    expect(rows.map(({ id }) => id)).toEqual(
      done.ok ? [consentId, taken.value.consentId] : [taken.value.consentId],
    );
  });
});

test('what was signed and put right afterwards covers nothing, also where it was confirmed before', async () => {
  const own = await first(6);
  const second = await next(own.screeningId);
  const consentId = await confirmed(second.tablet);
  const corrected = await correctAnswer(
    {
      screeningId: own.screeningId,
      factId: 'needle-fear',
      state: 'answered',
      value: 'yes',
      reason: 'Asked.',
      idempotencyKey: newId(),
    },
    staff,
  );
  expect(corrected).toMatchObject({ ok: true });
  expect(await countersigned(second.screeningId, consentId)).toMatchObject({
    error: { code: 'consent/asks-again' },
  });
  const { records } = await searchRecords(staff, recordFilterSchema.parse({ state: 'superseded' }));
  expect(records.map(({ id }) => id)).toContain(consentId);
  // Lists, page and tablet say the same: there is nothing to countersign, and somebody looks before anything is signed.
  const now = await snapshotOf(staff, second.screeningId);
  expect(voidedConsent(now)?.because).toBe('changed-since');
  expect(statusOf(now)).toBe('needs-review');
  expect(journeyOf(now).next).toBe('result');
  expect(await sign(staff, second.tablet)).toMatchObject({ error: { code: 'consent/not-allowed' } });
  const decided = await decide(
    {
      decision: 'proceed',
      reasonText: '',
      conditions: [],
      screeningId: second.screeningId,
      assessmentId: now.assessment?.id ?? '',
    },
    staff,
  );
  expect(decided).toMatchObject({ ok: true });
  expect(await statusAt(second.screeningId)).toBe('awaiting-signature');
  expect(await sign(staff, second.tablet)).toMatchObject({ ok: true });
});

describe('the database', () => {
  test('completes no visit that is not counted, and counts none twice, out of turn or beyond what was agreed', async () => {
    const own = await first(2);
    const second = await next(own.screeningId);
    const consentId = await confirmed(second.tablet);
    const count = (number: number, planned: number | null) =>
      owner().treatment.create({
        data: { clinicId: staff.clinicId, consentId, underId: own.consentId, number, planned },
      });
    await expect(count(3, null)).rejects.toThrow(/covers no treatment/);
    await expect(count(2, 1)).rejects.toThrow(/treatment_number_check/);
    await expect(
      owner().treatment.create({
        data: {
          clinicId: staff.clinicId,
          consentId: own.consentId,
          underId: own.consentId,
          number: 2,
          planned: 2,
        },
      }),
    ).rejects.toThrow(/covers no treatment/);
    const { strokes: _, ...mine } = await owner().signature.findFirstOrThrow({
      where: { consentId: own.consentId, role: 'physiotherapist' },
    });
    await expect(owner().signature.create({ data: { ...mine, id: newId(), consentId } })).rejects.toThrow(
      /without being counted|without a seal/,
    );
    await withdrawForPatient({ screeningId: own.screeningId, reason: '' }, staff);
    await expect(count(2, 2)).rejects.toThrow(/covers no treatment/);
  });
});
