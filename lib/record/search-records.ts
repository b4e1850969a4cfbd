import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { RecordFilter } from './record-filter.schema';
import type { ListedRecord } from './listed-record';
import { countRecords, findListedRecords } from './record.repository';

export const recordsPerPage = 50;
/** Counted no further: nobody turns two hundred pages, and counting a million takes longer than finding them. */
const countedTo = 10_000;

export interface RecordPage {
  readonly records: readonly ListedRecord[];
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
  readonly page: number;
  /** Null where there are more than were counted. */
  readonly pages: number | null;
  readonly isLast: boolean;
}

/** One page of the clinic's consent records. Looking through them is audited; what was searched for is not kept. */
export const searchRecords = (actor: StaffActor, filter: RecordFilter): Promise<RecordPage> =>
  transaction(actor.clinicId, async (tx) => {
    const { timeZone } = await clinicOf(tx, actor.clinicId);
    const counted = await countRecords(tx, actor.clinicId, timeZone, filter, countedTo + 1);
    const more = counted > countedTo;
    const total = Math.min(counted, countedTo);
    const pages = more ? null : Math.max(1, Math.ceil(total / recordsPerPage));
    const page = Math.min(filter.page, pages ?? Infinity);
    // One more than is shown says whether there is a next page.
    const found = await findListedRecords(tx, actor.clinicId, timeZone, filter, {
      limit: recordsPerPage + 1,
      offset: (page - 1) * recordsPerPage,
    });
    const records = found.slice(0, recordsPerPage);
    await recordAudit(tx, actor, {
      action: 'records-searched',
      objectKind: 'records',
      objectId: actor.clinicId,
      detail: {
        filters: Object.entries(filter)
          .filter(([name, value]) => name !== 'page' && value !== undefined)
          .map(([name]) => name),
        found: total,
        more,
      },
      at: now(),
    });
    return { records, total, more, page, pages, isLast: found.length <= recordsPerPage };
  });
