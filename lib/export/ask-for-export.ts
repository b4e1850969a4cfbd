import 'server-only';
import { contraindications } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { queue } from '@/lib/queue/queue';
import { send } from '@/lib/queue/send';
import { fail, ok, type Result } from '@/lib/result';
import type { ExportFilter, ExportFormat, NewExport } from './export-filter.schema';
import { findExport, insertExport } from './export-job.repository';
import { receiptCode, receiptHash } from './receipt-code';

type Asked = Result<{ readonly exportId: string }, DomainError>;

const ask = async (format: ExportFormat, filters: ExportFilter, actor: StaffActor): Promise<Asked> => {
  const id = newId();
  const at = now();
  const { clinicId } = actor;
  // Started before the transaction: it needs a connection of its own.
  await queue();
  return transaction(clinicId, async (tx) => {
    await insertExport(tx, {
      clinicId,
      id,
      format,
      filters,
      requestedById: actor.staffId,
      requestedAt: at,
      receiptHash: receiptHash(receiptCode(id)),
    });
    await send(tx, 'export', { clinicId, id }, { id });
    await recordAudit(tx, actor, {
      action: 'export-requested',
      objectKind: 'export',
      objectId: id,
      detail: { format, filters: Object.keys(filters) },
      at,
    });
    return ok({ exportId: id });
  });
};

/** Has an export made in the background. */
export const askForExport = async ({ format, ...given }: NewExport, actor: StaffActor): Promise<Asked> => {
  // A filter that is not set is not there: what is kept and signed says what was asked and nothing else.
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (given.contraindication && !contraindications.some(({ id }) => id === given.contraindication))
    return fail({
      code: 'input/invalid',
      fields: { contraindication: 'Choose a contraindication from the list.' },
    });
  return ask(format, filters, actor);
};

/** Has the PDFs made that an earlier export is without. */
export const askForMissing = async ({ id }: { readonly id: string }, actor: StaffActor): Promise<Asked> => {
  const before = await transaction(actor.clinicId, (tx) => findExport(tx, { clinicId: actor.clinicId, id }));
  if (!before || before.missing.length === 0) return fail({ code: 'access/not-found' });
  return ask(before.format, { missingFrom: id }, actor);
};
