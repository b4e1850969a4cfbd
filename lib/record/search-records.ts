import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { RecordFilter } from './record-filter.schema';
import { countRecords, findRecords, type RecordLine } from './record.repository';

export const recordsPerPage = 50;

export interface RecordPage {
  readonly records: readonly RecordLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** One page of the clinic's consent records. Looking through them is audited; what was searched for is not kept. */
export const searchRecords = (actor: StaffActor, filter: RecordFilter): Promise<RecordPage> =>
  transaction(async (tx) => {
    const { timeZone } = await clinicOf(tx, actor.clinicId);
    const total = await countRecords(tx, actor.clinicId, timeZone, filter);
    const pages = Math.max(1, Math.ceil(total / recordsPerPage));
    const page = Math.min(filter.page, pages);
    const records = await findRecords(tx, actor.clinicId, timeZone, filter, {
      limit: recordsPerPage,
      offset: (page - 1) * recordsPerPage,
    });
    await recordAudit(tx, actor, {
      action: 'records-searched',
      objectKind: 'records',
      objectId: actor.clinicId,
      detail: {
        filters: Object.entries(filter)
          .filter(([name, value]) => name !== 'page' && value !== undefined)
          .map(([name]) => name),
        found: total,
      },
      at: now(),
    });
    return { records, total, page, pages };
  });
