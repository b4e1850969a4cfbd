import 'server-only';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { loadScreening } from '@/lib/screening/load-screening';
import { planExtentOf, type PlanExtent } from '@/lib/screening/plan-extent';
import type { ConsentCourse, ScreeningSnapshot, StoredSignature } from '@/lib/screening/screening-snapshot';
import { hashOf } from '@/lib/crypto/digest';
import { consentHash, type ConsentSealed } from './consent-content';
import { findLaterNo, type LaterNo } from './later-no';
import { endOf, type RecordEnd } from './record-end';
import { signatureHash } from './signature-hash';
import { findConsent } from './consent.repository';

export type ConsentRecord = ConsentSealed & {
  readonly hash: string;
  readonly signatures: readonly StoredSignature[];
  /** Recomputed now: false means the row is not what was signed. */
  readonly intact: boolean;
};

/** The signatures that a row names are there, and no other; a countersignature is of the whole row. */
const fits = (row: Omit<ConsentRecord, 'intact'>, { role, signedHash, hash }: StoredSignature): boolean => {
  if (role === 'physiotherapist') return signedHash === row.hash;
  const { signature, witness } = row.content;
  return signedHash === row.statementHash && hash === (role === 'witness' ? witness : signature)?.hash;
};

/** The row, the statement in it, and every signature on it: strokes and names are part of what was signed. */
const isIntact = (row: Omit<ConsentRecord, 'intact'>): boolean =>
  consentHash(row) === row.hash &&
  hashOf(row.content.statement) === row.statementHash &&
  [row.content.signature, row.content.witness].every(
    (named) => !named || row.signatures.some(({ hash }) => hash === named.hash),
  ) &&
  row.signatures.every(
    (signature) =>
      signatureHash({ ...signature, clinicId: row.clinicId, consentId: row.id }, row.content.nonce) ===
        signature.hash && fits(row, signature),
  );

const checked = (row: Omit<ConsentRecord, 'intact'>): ConsentRecord => ({ ...row, intact: isIntact(row) });

/** A record as it is read: what is in it, and whether it still counts. */
export type ReadRecord = ConsentRecord & {
  readonly end: RecordEnd | null;
  /** How far the treatments under it have come, by now; null for a "no". */
  readonly course: ConsentCourse | null;
  /** How many there are to be, and until when; null where the text that was shown did not say. */
  readonly extent: PlanExtent | null;
};

/** What is known about a record beside its row. */
const aroundOf = (
  snapshot: ScreeningSnapshot,
  { id, content, signedAt }: ConsentSealed,
): Pick<ReadRecord, 'end' | 'course' | 'extent'> => ({
  end: endOf(snapshot, id),
  course: snapshot.consents.find((one) => one.id === id)?.course ?? null,
  extent: content.statement?.plan.extent
    ? planExtentOf({ events: snapshot.events.filter(({ at }) => at <= signedAt) })
    : null,
});

/** For staff: what the patient has said no to since, at another visit. */
export type ReadRecordByStaff = ReadRecord & { readonly laterNo: LaterNo | null };

/** One record for staff. Every reading is audited. */
export const readRecord = (
  actor: StaffActor,
  consentId: string,
): Promise<Result<ReadRecordByStaff, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const row = await findConsent(tx, actor.clinicId, consentId);
    const snapshot = row && (await loadScreening(tx, actor.clinicId, row.screeningId));
    if (!row || !snapshot) return fail({ code: 'access/not-found' });
    await recordAudit(tx, actor, {
      action: 'record-read',
      objectKind: 'consent',
      objectId: consentId,
      at: now(),
    });
    const around = aroundOf(snapshot, row);
    return ok({
      ...checked(row),
      ...around,
      laterNo: around.end || row.kind !== 'given' ? null : await findLaterNo(tx, snapshot),
    });
  });

/** What an address asks for: the newest record, or the newest that was signed. */
export type CopyOf = 'newest' | 'signed';

/** The patient's own copy: of what they said last, or of what they signed last. */
export const readOwnCopy = (patient: PatientActor, of: CopyOf): Promise<Result<ReadRecord, DomainError>> =>
  transaction(patient.clinicId, async (tx) => {
    const snapshot = await loadScreening(tx, patient.clinicId, patient.screeningId);
    const newest = snapshot?.consents.findLast(({ kind }) => of === 'newest' || kind === 'given');
    const row = newest && (await findConsent(tx, patient.clinicId, newest.id));
    if (!snapshot || !row) return fail({ code: 'access/not-found' });
    await recordAudit(tx, patient, {
      action: 'copy-taken',
      objectKind: 'consent',
      objectId: row.id,
      at: now(),
    });
    return ok({ ...checked(row), ...aroundOf(snapshot, row) });
  });
