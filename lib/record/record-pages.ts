import 'server-only';
import { transaction } from '@/lib/db/transaction';
import type { RecordFilter } from './record-filter.schema';
import type { RecordLine } from './listed-record';
import { findRecords } from './record.repository';

const linesAtOnce = 1000;

/**
 * Every record that fits the filter, newest first, a thousand at a time and never with an upper limit. Goes on by
 * place in the chain, so that records signed meanwhile neither repeat nor push others out.
 */
export async function* recordPages(
  clinicId: string,
  timeZone: string,
  filter: RecordFilter,
): AsyncGenerator<readonly RecordLine[], void, undefined> {
  let before: number | undefined;
  for (;;) {
    const lines: readonly RecordLine[] = await transaction(clinicId, (tx) =>
      findRecords(tx, clinicId, timeZone, filter, { limit: linesAtOnce, beforeChainSequence: before }),
    );
    const last = lines.at(-1);
    if (!last) return;
    yield lines;
    if (lines.length < linesAtOnce) return;
    before = last.chainSequence;
  }
}
