import 'server-only';
import type { Actor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { ReadSealed } from '@/lib/record/read-sealed';
import { fail, ok, type Result } from '@/lib/result';
import { callStaffAbout } from '@/lib/screening/call-staff';
import { PdfFailed, type PdfFailure } from './pdf-failed';
import { pdfOfRecord } from './pdf-of-record';
import { noteFailure, removeTrouble } from './pdf-trouble.repository';
import type { SheetOptions } from './sheet-of-record';

const firstPause = 60_000;
const longestPause = 60 * 60_000;
const pauseAfter = (attempts: number): number => Math.min(firstPause * 2 ** (attempts - 1), longestPause);

/** Tells staff once, notes every try, and says when the next one is. The record stands without its PDF. */
export const notePdfFailure = (
  actor: Actor,
  { content, screeningId }: ReadSealed,
  reason: PdfFailure,
  before = 0,
) =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId } = actor;
    const attempts = await noteFailure(tx, {
      clinicId,
      recordId: content.recordId,
      reason,
      at,
      nextTryAt: new Date(at.getTime() + pauseAfter(before + 1)),
    });
    await recordAudit(tx, actor, {
      action: 'pdf-failed',
      objectKind: 'consent',
      objectId: content.recordId,
      detail: { reason, attempts },
      at,
    });
    if (attempts === 1) await callStaffAbout(tx, actor, screeningId, 'pdf-failed', at);
  });

export const settlePdf = (actor: Actor, recordId: string) =>
  transaction(actor.clinicId, async (tx) => {
    if (await removeTrouble(tx, actor.clinicId, recordId))
      await recordAudit(tx, actor, {
        action: 'pdf-made-again',
        objectKind: 'consent',
        objectId: recordId,
        at: now(),
      });
  });

/** The PDF of a record, or why it cannot be made: then staff are told, and it is tried again. */
export const watchedPdf = async (
  actor: Actor,
  record: ReadSealed,
  options: Partial<SheetOptions>,
  /** How many times it failed before. */
  before = 0,
): Promise<Result<Uint8Array, PdfFailure>> => {
  try {
    const bytes = await pdfOfRecord(record, options);
    await settlePdf(actor, record.content.recordId);
    return ok(bytes);
  } catch (error) {
    if (!(error instanceof PdfFailed)) throw error;
    await notePdfFailure(actor, record, error.code, before);
    return fail(error.code);
  }
};
