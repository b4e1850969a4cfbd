import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { dayIn, now, startOfDay } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import type { PublishText } from './change-text.schema';
import { textLabel } from './patient-text';
import { problemFields } from './problem-fields';
import { sourceLanguage } from './shipped-text';
import { draftBodyOf } from './text-body.schema';
import { problemsOf } from './text-problems';
import { inForceAt } from './text-states';
import { findPublications, findVersion, insertPublicationOnce, lockTexts } from './texts.repository';

/**
 * From that day on whoever begins reads this version; whoever has begun before goes on with theirs. Of two admins at once
 * the second is told, and decides again.
 */
export const publishText = (
  { language, number, sequence, from }: PublishText,
  actor: StaffActor,
): Promise<Result<{ readonly language: string; readonly number: number }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId } = actor;
    await lockTexts(tx, clinicId);
    const version = await findVersion(tx, clinicId, language, number);
    if (!version) return fail({ code: 'access/not-found' });
    const published = await findPublications(tx, clinicId, language);
    if ((published.at(-1)?.sequence ?? 0) !== sequence) return fail({ code: 'texts/changed' });
    if (published.some((one) => one.number === number)) return fail({ code: 'texts/published' });

    // What is asked of a text may have grown since this one was approved.
    const problems = problemsOf(draftBodyOf(JSON.parse(version.body)));
    if (problems.length > 0) return fail({ code: 'texts/not-ready', fields: problemFields(problems) });

    const { timeZone } = await clinicOf(tx, clinicId);
    const today = dayIn(timeZone, at);
    if (from < today)
      return fail({ code: 'input/invalid', fields: { from: 'Choose today or a later day.' } });
    const validFrom = from === today ? at : startOfDay(timeZone, from);

    if (language !== sourceLanguage) {
      const source = inForceAt(await findPublications(tx, clinicId, sourceLanguage), validFrom);
      if (source?.number !== version.followsNumber)
        return fail({
          code: 'texts/lags',
          fields: {
            from: `This is a translation of ${sourceLanguage}-${version.followsNumber}; on that day ${sourceLanguage}-${source?.number ?? '?'} is in force.`,
          },
        });
    }

    const row = { language, sequence: sequence + 1, number, validFrom, publishedById: actor.staffId, at };
    if (!(await insertPublicationOnce(tx, { ...row, clinicId }))) return fail({ code: 'texts/changed' });
    await recordAudit(tx, actor, {
      action: 'text-published',
      objectKind: 'text',
      objectId: textLabel(version),
      detail: { bodyHash: version.bodyHash, validFrom: validFrom.toISOString(), sequence: row.sequence },
      at,
    });
    return ok({ language, number });
  });
