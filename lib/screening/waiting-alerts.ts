import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { reading } from '@/lib/db/transaction';
import { alertInWords } from '@/lib/phrasebook/alerts';
import type { CallCause } from './screening-event.schema';
import { findWaitingAlerts, type WaitingAlertRow } from './alert.repository';

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

/** Raised from a distance, by whoever has a link, or by the program. */
const fromAfar: ReadonlySet<string> = new Set<CallCause>(['link-locked', 'copy-link-locked', 'pdf-failed']);

const daysWatched = 14;

/** Everybody in the clinic who waits for somebody to come, longest first. */
export const waitingAlerts = async (actor: StaffActor): Promise<readonly WaitingAlert[]> => {
  const clinical = actor.roles.includes('physiotherapist');
  const since = new Date(now().getTime() - daysWatched * 24 * 3_600_000);
  const rows = await reading((tx) => findWaitingAlerts(tx, actor.clinicId, since));
  return [...Map.groupBy(rows, ({ screeningId }) => screeningId)].map(([screeningId, alerts]) => {
    const [first] = alerts as [WaitingAlertRow, ...WaitingAlertRow[]];
    return {
      screeningId,
      patient: `${first.givenName} ${first.familyName}`,
      causes: [...new Set(alerts.map(({ cause }) => alertInWords(cause, clinical)))],
      inPerson: alerts.some(({ cause }) => !fromAfar.has(cause)),
      since: first.at.toISOString(),
      through: String(alerts.at(-1)?.sequence ?? first.sequence),
    };
  });
};
