import 'server-only';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { dayIn, now, type Day } from '@/lib/clock';
import { reading, type Tx } from '@/lib/db/transaction';
import { holdOn } from '@/lib/erasure/hold-patient';
import { knownPatient } from '@/lib/patients/known-patient';
import { loadScreening } from '@/lib/screening/load-screening';
import { isSettled, statusOf } from '@/lib/screening/status';
import { keptUntil, yearsAfter, type RetentionRule } from './kept-until';
import { findLastSeenBefore, findSeenBefore, type LastSeen } from './retention.repository';

export interface DuePatient {
  readonly patientId: string;
  readonly lastVisit: Day;
  readonly keptUntil: Day;
  /** Why nobody erases them all the same; null where nothing is in the way. */
  readonly heldBackBy: 'hold' | 'open-screening' | null;
}

const atOnce = 200;

const hasOpenScreening = async (tx: Tx, clinicId: string, ids: readonly string[]): Promise<boolean> => {
  for (const id of ids) {
    const snapshot = await loadScreening(tx, clinicId, id);
    if (snapshot && !isSettled(statusOf(snapshot))) return true;
  }
  return false;
};

const judge = async (
  tx: Tx,
  clinicId: string,
  { patientId, lastVisit, screeningIds }: LastSeen,
  rule: RetentionRule,
  on: Day,
): Promise<DuePatient | null> => {
  const patient = await knownPatient(tx, clinicId, patientId);
  const until = patient && keptUntil({ bornOn: patient.bornOn, lastVisit }, rule);
  if (until === null || until >= on) return null;
  const heldBackBy = (await holdOn(tx, clinicId, patientId))
    ? 'hold'
    : (await hasOpenScreening(tx, clinicId, screeningIds))
      ? 'open-screening'
      : null;
  return { patientId, lastVisit, keptUntil: until, heldBackBy };
};

/** Who would be erased on a day by a rule, and who is held back. Only looks; the day is the clinic's, and today where none is said. */
export async function* duePatients(
  clinicId: string,
  rule: RetentionRule,
  on?: Day,
): AsyncGenerator<DuePatient, void, undefined> {
  const { timeZone } = await reading(clinicId, (tx) => clinicOf(tx, clinicId));
  const day = on ?? dayIn(timeZone, now());
  // Whoever was seen since then is kept in any case.
  const seenBefore = yearsAfter(day, -rule.adultYears);
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { last, due } = await reading(clinicId, async (tx) => {
      const seen = await findLastSeenBefore(tx, { clinicId, timeZone, day: seenBefore }, after, atOnce);
      const found: DuePatient[] = [];
      for (const one of seen) {
        const judged = await judge(tx, clinicId, one, rule, day);
        if (judged) found.push(judged);
      }
      return { last: seen.at(-1), due: found };
    });
    yield* due;
    if (!last) return;
    after = last.patientId;
  }
}

/** Whether somebody is due on a day, and nothing holds them back: asked once more where they are about to be erased. */
export const isDue = async (
  tx: Tx,
  { clinicId, patientId }: { readonly clinicId: string; readonly patientId: string },
  rule: RetentionRule,
  on: Day,
): Promise<boolean> => {
  const { timeZone } = await clinicOf(tx, clinicId);
  const before = { clinicId, timeZone, day: yearsAfter(on, -rule.adultYears) };
  const seen = await findSeenBefore(tx, before, patientId);
  const due = seen && (await judge(tx, clinicId, seen, rule, on));
  return due !== null && due.heldBackBy === null;
};
