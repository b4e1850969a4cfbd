import 'server-only';
import { randomBytes } from 'node:crypto';
import { canonicalJson, type RuleSet } from '@/rules';
import type { Actor } from '@/lib/actors';
import { auditRowAfter, type AuditEntry } from '@/lib/audit/record-audit';
import type { AuditHead } from '@/lib/audit/audit-row';
import { sha256 } from '@/lib/crypto/digest';
import type { Tx } from '@/lib/db/transaction';
import { currentSigner } from '@/lib/record-key/current-signer';
import { storedRuleSet } from '@/lib/rule-set/rule-set-by-fingerprint';
import { genesisHash, recordFormat, type RecordHeader } from '@/lib/verify/record-header';
import { assembleContent } from './assemble-content';
import type { SealedContent } from './sealed-content';
import { holdRecordChain, insertSealedRecord, type SealedRecord } from './sealed-record.repository';
import { holdSealedSource, type Countersignature } from './sealed-source.repository';

/** Makes whoever else seals in this clinic wait: for whoever will hold the audit trail before they seal. */
export const holdSealing = async (tx: Tx, clinicId: string): Promise<void> => {
  await holdRecordChain(tx, clinicId);
};

interface ToSeal {
  readonly clinicId: string;
  /** Id of the consent, refusal or withdrawal, whose rows are all there. */
  readonly id: string;
  readonly at: Date;
  /** What completes it, to be stored with it: a countersignature. A "no" is complete as it is. */
  readonly completing?: Countersignature;
}

/** What the audit trail says of a seal. */
interface Seal {
  readonly recordSequence: number;
  readonly recordHash: string;
}

const ruleSetsOf = async (
  tx: Tx,
  clinicId: string,
  assessments: SealedContent['assessments'],
): Promise<ReadonlyMap<string, RuleSet>> => {
  const ruleSets = new Map<string, RuleSet>();
  for (const fingerprint of new Set(assessments.map((one) => one.ruleSetFingerprint)))
    ruleSets.set(fingerprint, await storedRuleSet(tx, clinicId, fingerprint));
  return ruleSets;
};

/** Everything that is stored about a record, its place in the clinic's chain, and the signature of the installation's key. */
const sealOf = async (
  tx: Tx,
  { clinicId, id, at, completing, afterwards }: ToSeal & { readonly afterwards: boolean },
): Promise<{
  readonly row: SealedRecord;
  readonly key: { readonly patientId: string; readonly wrappedKey: Uint8Array };
  readonly auditHead: AuditHead;
}> => {
  const source = await holdSealedSource(tx, clinicId, id, completing ?? null);
  if (!source) throw new Error(`Record ${id} is not there to be sealed.`);
  const ruleSets = await ruleSetsOf(tx, clinicId, source.assessments);
  const content = canonicalJson(
    assembleContent(source, {
      nonce: randomBytes(16).toString('hex'),
      sealedAfterwards: afterwards,
      ruleSets,
    }),
  );
  const contentHash = sha256(content);

  const head = source.heads.record;
  const signer = await currentSigner(tx, at);
  const sequence = (head?.sequence ?? 0) + 1;
  const previousHash = head?.hash ?? genesisHash;
  const { kind, screeningId } = source.consent;
  const header = canonicalJson({
    format: recordFormat,
    clinicId,
    sequence,
    recordId: id,
    kind,
    contentHash,
    previousHash,
    keyId: signer.keyId,
    sealedAt: at.toISOString(),
  } satisfies RecordHeader);
  const signature = Buffer.from(await signer.sign(Buffer.from(header, 'utf8'))).toString('base64');
  return {
    row: {
      clinicId,
      sequence,
      id,
      screeningId,
      kind,
      header,
      content,
      contentHash,
      previousHash,
      hash: sha256(header),
      keyId: signer.keyId,
      signature,
      sealedAt: at,
    },
    key: { patientId: source.patientId, wrappedKey: source.wrappedKey },
    auditHead: source.heads.audit,
  };
};

/**
 * Closes a record in the transaction that completes it, together with the audit event of what completed it: last of all,
 * because it holds the clinic's chain of records and its audit trail.
 */
export const sealRecord = async (
  tx: Tx,
  actor: Actor,
  toSeal: ToSeal,
  audited: (seal: Seal) => AuditEntry,
): Promise<void> => {
  const { row, key, auditHead } = await sealOf(tx, { ...toSeal, afterwards: false });
  const seal = { recordSequence: row.sequence, recordHash: row.hash };
  await insertSealedRecord(tx, row, key, auditRowAfter(auditHead, actor, audited(seal)));
};

/** Closes a record that was complete before records were sealed. What completed it was audited then. */
export const sealAfterwards = async (tx: Tx, toSeal: ToSeal): Promise<void> => {
  const { row, key } = await sealOf(tx, { ...toSeal, afterwards: true });
  await insertSealedRecord(tx, row, key, null);
};
