import 'server-only';
import { canonicalJson } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { sha256 } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import type { ApproveText } from './change-text.schema';
import { textLabel } from './patient-text';
import { problemFields } from './problem-fields';
import { sourceLanguage } from './shipped-text';
import { problemsOf } from './text-problems';
import {
  deleteDraft,
  findDraft,
  findVersion,
  findVersions,
  insertVersionOnce,
  lockTexts,
} from './texts.repository';

/**
 * Makes a version of a draft: from now on nobody can change a letter of it. Patients read it once it is published, and not
 * before. Of two who approve at once the second is told.
 */
export const approveText = (
  { language, revision, follows, reason }: ApproveText,
  actor: StaffActor,
): Promise<Result<{ readonly language: string; readonly number: number }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId } = actor;
    await lockTexts(tx, clinicId);
    const draft = await findDraft(tx, clinicId, language);
    if (draft?.revision !== revision) return fail({ code: 'texts/changed' });
    const problems = problemsOf(draft.body);
    if (problems.length > 0) return fail({ code: 'texts/not-ready', fields: problemFields(problems) });

    const isTranslation = language !== sourceLanguage;
    const source =
      isTranslation && follows !== undefined
        ? await findVersion(tx, clinicId, sourceLanguage, follows)
        : null;
    if (isTranslation && !source)
      return fail({ code: 'input/invalid', fields: { follows: 'Choose the version that was translated.' } });

    const newest = (await findVersions(tx, clinicId)).find((one) => one.language === language)?.number ?? 0;
    const body = canonicalJson(draft.body);
    const key = { language, number: newest + 1 };
    const bodyHash = sha256(body);
    const inserted = await insertVersionOnce(tx, {
      clinicId,
      ...key,
      body,
      bodyHash,
      followsLanguage: source?.language ?? null,
      followsNumber: source?.number ?? null,
      approvedById: actor.staffId,
      reason,
      at,
    });
    if (!inserted || !(await deleteDraft(tx, clinicId, language, revision)))
      throw new Error(`Text ${textLabel(key)} could not be kept although nobody else was at it.`);
    await recordAudit(tx, actor, {
      action: 'text-approved',
      objectKind: 'text',
      objectId: textLabel(key),
      detail: { bodyHash, follows: source && textLabel(source) },
      at,
    });
    return ok(key);
  });
