import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { checkHashChain, type HashedHead, type HashedRow } from '@/lib/verify/check-hash-chain';
import type { Findings } from '@/lib/verify/finding';
import { auditHash } from './audit-row';
import { findAuditAfter } from './audit.repository';

const atOnce = 2_000;

async function* rowsOf(clinicId: string): AsyncGenerator<HashedRow, void, undefined> {
  for (let after = 0; ;) {
    const rows = await transaction(clinicId, (tx) => findAuditAfter(tx, clinicId, after, atOnce));
    for (const row of rows) {
      const { sequence, hash, previousHash } = row;
      yield {
        sequence,
        id: row.objectId,
        hash,
        previousHash,
        hashAt: (place) => auditHash({ ...row, sequence: place }),
      };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}

/** Recomputes the clinic's audit chain from its first event. */
export const checkAudit = (
  clinicId: string,
  heads: readonly HashedHead[],
  findings: Findings,
): Promise<void> => checkHashChain(rowsOf(clinicId), 'audit-event', clinicId, heads, findings);
