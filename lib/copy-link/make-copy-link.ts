import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { newSecret } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { publicOrigin } from '@/lib/public-origin';
import { readSealed } from '@/lib/record/read-sealed';
import { fail, ok, type Result } from '@/lib/result';
import { routes } from '@/lib/routes';
import { copyTokenHash } from './copy-token-hash';
import { endCopyLinks, insertCopyLink } from './copy-link.repository';

const livesDays = 7;

/**
 * A link to the patient's copy of a record, shown once. One that was made before for the same record ends. It opens only
 * for who knows the patient's name and birth date: lib/copy-link/open-copy-link.ts.
 */
export const makeCopyLink = async (
  actor: StaffActor,
  recordId: string,
  /** Where the member of staff reached the app: a phone in the same house reaches it there too. */
  reachedAt: string,
): Promise<Result<{ address: string; expiresAt: Date }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    if (!(await readSealed(tx, actor.clinicId, recordId))) return fail({ code: 'record/not-sealed' });
    const ended = await endCopyLinks(tx, actor.clinicId, recordId, at);
    const token = newSecret();
    const id = newId();
    const expiresAt = new Date(at.getTime() + livesDays * 24 * 3_600_000);
    await insertCopyLink(tx, {
      clinicId: actor.clinicId,
      id,
      recordId,
      tokenHash: copyTokenHash(token),
      createdById: actor.staffId,
      createdAt: at,
      expiresAt,
    });
    const about = { objectKind: 'consent', objectId: recordId, at } as const;
    if (ended > 0) await recordAudit(tx, actor, { action: 'copy-link-ended', ...about });
    await recordAudit(tx, actor, { action: 'copy-link-made', ...about, detail: { copyLinkId: id } });
    return ok({ address: new URL(routes.copyLink(token), publicOrigin(reachedAt)).href, expiresAt });
  });
