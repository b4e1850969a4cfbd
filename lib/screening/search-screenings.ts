import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { dayIn, now, type Day } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { ScreeningFilter } from './screening-filter.schema';
import { findSnapshotsBy } from './screening.repository';
import { listed, type ListedScreening } from './todays-screenings';

const perPage = 25;
const readAtOnce = 100;
/** A state is worked out and not stored: so many screenings are looked at for one page, then the reader goes on. */
const readForOnePage = 1000;

export interface FoundScreenings {
  readonly today: Day;
  readonly screenings: readonly ListedScreening[];
  /** The screening after which older ones follow; null at the end. */
  readonly next: string | null;
}

/** The clinic's screenings that fit, newest first. Looking through them is audited; what was searched for is not kept. */
export const searchScreenings = (actor: StaffActor, filter: ScreeningFilter): Promise<FoundScreenings> =>
  transaction(actor.clinicId, async (tx) => {
    const { timeZone } = await clinicOf(tx, actor.clinicId);
    const found: ListedScreening[] = [];
    const at = now();
    let { after } = filter;
    let ended = false;
    for (let read = 0; read < readForOnePage && found.length < perPage && !ended; read += readAtOnce) {
      const snapshots = await findSnapshotsBy(tx, actor.clinicId, { ...filter, after }, readAtOnce);
      ended = snapshots.length < readAtOnce;
      for (const screening of snapshots) {
        if (found.length === perPage) {
          ended = false;
          break;
        }
        after = screening.id;
        const one = listed(screening);
        if (!filter.state || filter.state === one.status) found.push(one);
      }
    }
    await recordAudit(tx, actor, {
      action: 'screenings-searched',
      objectKind: 'screenings',
      objectId: actor.clinicId,
      detail: {
        filters: (['name', 'from', 'to', 'state'] as const).filter((name) => filter[name] !== undefined),
        found: found.length,
      },
      at,
    });
    return { today: dayIn(timeZone, at), screenings: found, next: ended ? null : (after ?? null) };
  });
