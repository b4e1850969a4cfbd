import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { reading, transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { findOpenSessions, findStaff, revokeSessions, type SessionRow } from './staff.repository';
import type { StaffSession } from './staff.schema';

type Done = Result<{ readonly staffId: string }, DomainError>;

/** Where somebody is signed in; oneself, unless another is named. */
export const openSessionsOf = (actor: StaffActor, staffId: string = actor.staffId): Promise<SessionRow[]> =>
  reading(actor.clinicId, (tx) => findOpenSessions(tx, { clinicId: actor.clinicId, staffId }, now()));

const end = (actor: StaffActor, staffId: string, which?: string | { readonly not: string }): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId } = actor;
    const staff = await findStaff(tx, clinicId, staffId);
    if (!staff) return fail({ code: 'access/not-found' });
    const count = await revokeSessions(
      tx,
      { clinicId, staffId, ...(which !== undefined && { id: which }) },
      'ended',
      at,
    );
    if (count === 0) return typeof which === 'string' ? fail({ code: 'access/not-found' }) : ok({ staffId });
    await recordAudit(tx, actor, {
      action: 'sessions-ended',
      objectKind: 'staff',
      objectId: staffId,
      detail: { count },
      at,
    });
    return ok({ staffId });
  });

export const endSessionOf = ({ staffId, sessionId }: StaffSession, actor: StaffActor): Promise<Done> =>
  end(actor, staffId, sessionId);

/** One of one's own: whose it is, is not up to the form. */
export const endSessionOfMine = ({ sessionId }: StaffSession, actor: StaffActor): Promise<Done> =>
  end(actor, actor.staffId, sessionId);

/** Everywhere but here. */
export const endMyOtherSessions = (actor: StaffActor): Promise<Done> =>
  end(actor, actor.staffId, { not: actor.sessionId });

export const endAllSessionsOf = (staffId: string, actor: StaffActor): Promise<Done> =>
  end(actor, staffId, staffId === actor.staffId ? { not: actor.sessionId } : undefined);
