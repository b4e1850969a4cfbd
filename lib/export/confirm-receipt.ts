import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import type { ConfirmReceipt } from './confirm-receipt.schema';
import { confirmExport, findExportByReceipt } from './export-job.repository';
import { receiptHash } from './receipt-code';

const wrongCode = fail({
  code: 'export/wrong-code',
  fields: { code: 'We know no export with this code.' },
} as const);

/**
 * Whoever opened an export says so, by the code that stands in it. They may be anybody, so nothing is told but that it
 * was noted. Saying it twice changes nothing.
 */
export const confirmReceipt = async ({ code }: ConfirmReceipt): Promise<Result<null, DomainError>> => {
  const hash = receiptHash(code);
  const clinicId = await whichClinic.ofReceipt(hash);
  if (clinicId === null) return wrongCode;
  return transaction(clinicId, async (tx) => {
    const at = now();
    const job = await findExportByReceipt(tx, hash);
    if (!job?.finishedAt) return wrongCode;
    if (await confirmExport(tx, job, at))
      await recordAudit(
        tx,
        { kind: 'system', clinicId: job.clinicId },
        {
          action: 'export-received',
          objectKind: 'export',
          objectId: job.id,
          detail: { manifestHash: job.manifestHash },
          at,
        },
      );
    return ok(null);
  });
};
