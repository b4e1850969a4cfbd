import 'server-only';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { recordAudit, type AuditEntry } from '@/lib/audit/record-audit';
import { hashOf } from '@/lib/crypto/digest';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { sealRecord } from '@/lib/record/seal-record';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { textLabel } from '@/lib/texts/patient-text';
import { genesisHash } from '@/lib/verify/record-header';
import { consentHash, frozen, type ConsentContent, type UnderConsent } from './consent-content';
import { findLastConsent, insertConsent, lockConsentChain } from './consent.repository';

type Kind = 'given' | 'refused' | 'withdrawn';

interface Added {
  readonly id?: string;
  readonly kind: Kind;
  readonly part: Pick<ConsentContent, 'statement' | 'ticked' | 'signer' | 'signature' | 'witness' | 'reason'>;
  /** The earlier consent that a visit goes ahead under. */
  readonly under?: UnderConsent;
  readonly reviewId: string | null;
  readonly at: Date;
}

/**
 * Adds one row to the clinic's consent chain, its seal where that completes the record, and its audit event, in the caller's
 * transaction. The screening must be held for update, so that what is frozen is what is true.
 */
export const addConsent = async (
  tx: Tx,
  actor: PatientActor | StaffActor,
  snapshot: ScreeningSnapshot,
  { id = newId(), kind, part, under, reviewId, at }: Added,
): Promise<{ id: string; hash: string }> => {
  const content: ConsentContent = {
    ...frozen(snapshot),
    ...part,
    under: under ?? null,
    recordedBy:
      actor.kind === 'staff' ? { kind: 'staff', id: actor.staffId } : { kind: 'patient', id: actor.accessId },
    signedAt: at.toISOString(),
  };
  await lockConsentChain(tx, actor.clinicId);
  const last = await findLastConsent(tx, actor.clinicId);
  const row = {
    clinicId: actor.clinicId,
    id,
    screeningId: snapshot.id,
    sequence: (snapshot.consents.at(-1)?.sequence ?? 0) + 1,
    kind,
    assessmentId: snapshot.assessment?.id ?? null,
    reviewId,
    textVersion: textLabel(snapshot.text),
    statementHash: hashOf(part.statement),
    content,
    signedAt: at,
    underId: content.under?.recordId ?? null,
    chainSequence: (last?.chainSequence ?? 0) + 1,
    previousHash: last?.hash ?? genesisHash,
  };
  const hash = consentHash(row);
  await insertConsent(tx, { ...row, hash });
  const audited = (seal?: object): AuditEntry => ({
    action: `consent-${kind}`,
    objectKind: 'consent',
    objectId: id,
    detail: {
      screeningId: snapshot.id,
      hash,
      chainSequence: row.chainSequence,
      ...(under && { under: under.recordId }),
      ...seal,
    },
    at,
  });
  // A "no" is complete as it is said; what was agreed to, once it is countersigned.
  if (kind === 'given') await recordAudit(tx, actor, audited());
  else await sealRecord(tx, actor, { clinicId: actor.clinicId, id, at }, audited);
  return { id, hash };
};
