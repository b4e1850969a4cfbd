import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import type { BeginDraft, DiscardDraft, SaveBlock } from './change-text.schema';
import { inForceAt } from './text-states';
import { draftBodyOf } from './text-body.schema';
import {
  deleteDraft,
  findDraft,
  findPublications,
  findVersion,
  insertDraftOnce,
  lockTexts,
  updateDraft,
} from './texts.repository';

type Done = Result<{ readonly language: string }, DomainError>;

/**
 * Begins a draft with the words that are in force, or with those of another version; in a language without any it begins
 * empty, never with another language's. Where somebody has begun one already, that one is gone on with, unless it is other
 * words that were asked for.
 */
export const beginDraft = ({ language, from }: BeginDraft, actor: StaffActor): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId, staffId } = actor;
    await lockTexts(tx, clinicId);
    const inForce = inForceAt(await findPublications(tx, clinicId, language), at);
    const number = from ?? inForce?.number;
    const version = number === undefined ? null : await findVersion(tx, clinicId, language, number);
    if (from !== undefined && !version) return fail({ code: 'access/not-found' });
    const body = draftBodyOf(version && JSON.parse(version.body));
    const begun = await insertDraftOnce(tx, { clinicId, language, body, by: staffId, at });
    if (!begun && from !== undefined) return fail({ code: 'texts/changed' });
    if (begun)
      await recordAudit(tx, actor, {
        action: 'text-draft-begun',
        objectKind: 'text',
        objectId: language,
        detail: { from: number ?? null },
        at,
      });
    return ok({ language });
  });

/** Keeps one block of a draft. Of two who save at once the second is told, and nothing of either is lost unseen. */
export const saveBlock = ({ language, revision, block, body }: SaveBlock, actor: StaffActor): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId, staffId } = actor;
    const draft = await findDraft(tx, clinicId, language);
    if (!draft) return fail({ code: 'texts/changed' });
    const next = draftBodyOf({ blocks: { ...draft.body.blocks, [block]: body } });
    const row = { clinicId, language, revision, body: next, by: staffId, at };
    if (!(await updateDraft(tx, row))) return fail({ code: 'texts/changed' });
    await recordAudit(tx, actor, {
      action: 'text-draft-saved',
      objectKind: 'text',
      objectId: language,
      detail: { block, revision: revision + 1 },
      at,
    });
    return ok({ language });
  });

/** Throws a draft away. What was approved before stays as it is. */
export const discardDraft = ({ language, revision }: DiscardDraft, actor: StaffActor): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    if (!(await deleteDraft(tx, actor.clinicId, language, revision))) return fail({ code: 'texts/changed' });
    await recordAudit(tx, actor, {
      action: 'text-draft-discarded',
      objectKind: 'text',
      objectId: language,
      detail: { revision },
      at: now(),
    });
    return ok({ language });
  });
