import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { reading } from '@/lib/db/transaction';
import { alertInWords } from '@/lib/phrasebook/alerts';
import { findWaitingAlerts, type WaitingAlertRow } from './alert.repository';
import { isFromAfar } from './from-afar';

/** Alerts of one screening that nobody has answered yet. */
export interface WaitingAlert {
  readonly screeningId: string;
  readonly patient: string;
  readonly causes: readonly string[];
  /** False when nobody waits in a room: there is something to see to, and no one to go to. */
  readonly inPerson: boolean;
  readonly since: string;
  /** The newest of them: acknowledging answers all up to this one. */
  readonly through: string;
}

const daysWatched = 14;

export const watchedSince = (at: Date): Date => new Date(at.getTime() - daysWatched * 24 * 3_600_000);

/** Everybody in the clinic who waits for somebody to come, longest first; then what somebody has to see to. */
export const waitingAlerts = async (actor: StaffActor): Promise<readonly WaitingAlert[]> => {
  const clinical = actor.roles.includes('physiotherapist');
  const since = watchedSince(now());
  const rows = await reading(actor.clinicId, (tx) => findWaitingAlerts(tx, actor.clinicId, since));
  const waiting = [...Map.groupBy(rows, ({ screeningId }) => screeningId)].map(([screeningId, alerts]) => {
    const [first] = alerts as [WaitingAlertRow, ...WaitingAlertRow[]];
    return {
      screeningId,
      patient: `${first.givenName} ${first.familyName}`,
      causes: [...new Set(alerts.map(({ cause }) => alertInWords(cause, clinical)))],
      inPerson: alerts.some(({ cause }) => !isFromAfar(cause)),
      since: first.at.toISOString(),
      through: String(alerts.at(-1)?.sequence ?? first.sequence),
    };
  });
  return waiting.sort((a, b) => Number(b.inPerson) - Number(a.inPerson));
};
