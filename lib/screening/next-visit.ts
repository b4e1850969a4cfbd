import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { transaction, type Tx } from '@/lib/db/transaction';
import { findFollowing, findLastDeclared } from './last-visit.repository';
import { loadScreening } from './load-screening';
import { isSettled, statusOf } from './status';
import type { ScreeningSnapshot } from './screening-snapshot';

/** Whether the next visit may start from this screening. */
export type NextVisit =
  | { readonly kind: 'may-start' }
  /** Staff or patient still have something to do in it, or its answers were never declared. */
  | { readonly kind: 'not-over' }
  /** The patient has answered again since: what they said then is their last word. */
  | { readonly kind: 'later'; readonly screeningId: string };

export const nextVisitAfter = async (tx: Tx, snapshot: ScreeningSnapshot): Promise<NextVisit> => {
  const last = await findLastDeclared(tx, snapshot.clinicId, snapshot.patient.id);
  if (last !== null && last !== snapshot.id) return { kind: 'later', screeningId: last };
  return last !== null && isSettled(statusOf(snapshot)) ? { kind: 'may-start' } : { kind: 'not-over' };
};

/** For the page that starts it: whether it may, and the visits that were started from here already, newest first. */
export const readNextVisit = (
  actor: StaffActor,
  snapshot: ScreeningSnapshot,
): Promise<NextVisit & { readonly started: readonly { readonly id: string; readonly startedAt: Date }[] }> =>
  transaction(actor.clinicId, async (tx) => ({
    ...(await nextVisitAfter(tx, snapshot)),
    started: await findFollowing(tx, {
      clinicId: actor.clinicId,
      patientId: snapshot.patient.id,
      screeningId: snapshot.id,
    }),
  }));

/** The visit that the next one would follow, if this patient was here before and it is over. */
export const lastVisitOf = (
  actor: StaffActor,
  patientId: string,
): Promise<Pick<ScreeningSnapshot, 'id' | 'startedOn'> | null> =>
  transaction(actor.clinicId, async (tx) => {
    const id = await findLastDeclared(tx, actor.clinicId, patientId);
    const snapshot = id && (await loadScreening(tx, actor.clinicId, id));
    return snapshot && isSettled(statusOf(snapshot)) ? snapshot : null;
  });
