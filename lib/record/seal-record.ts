import 'server-only';
import { randomBytes } from 'node:crypto';
import { canonicalJson, type RuleSet } from '@/rules';
import type { AuditHead } from '@/lib/audit/audit-row';
import { sha256 } from '@/lib/crypto/digest';
import type { Tx } from '@/lib/db/transaction';
import { currentSigner } from '@/lib/record-key/current-signer';
import { storedRuleSet } from '@/lib/rule-set/rule-set-by-fingerprint';
import { genesisHash, recordFormat, type RecordHeader } from '@/lib/verify/record-header';
import { assembleContent } from './assemble-content';
import type { SealedContent } from './sealed-content';
import { holdRecordChain, insertSealedRecord } from './sealed-record.repository';
import { holdSealedSource } from './sealed-source.repository';

/** Makes whoever else seals in this clinic wait: for whoever will hold the audit trail before they seal. */
export const holdSealing = async (tx: Tx, clinicId: string): Promise<void> => {
  await holdRecordChain(tx, clinicId);
};

interface ToSeal {
  readonly clinicId: string;
  /** Id of the consent, refusal or withdrawal, whose rows are all there. */
  readonly id: string;
  readonly at: Date;
  /** It was complete before records were sealed. */
  readonly afterwards?: boolean;
}

interface Sealed {
  /** For the audit event. */
  readonly seal: { readonly recordSequence: number; readonly recordHash: string };
  /** The newest link of the clinic's audit trail, which is held from now on. */
  readonly auditHead: AuditHead;
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

/**
 * Closes a record that is complete: everything that is stored about it, its place in the clinic's chain, and the signature
 * of the installation's key. In the transaction that completes it, before the audit event.
 */
export const sealRecord = async (
  tx: Tx,
  { clinicId, id, at, afterwards = false }: ToSeal,
): Promise<Sealed> => {
  const source = await holdSealedSource(tx, clinicId, id);
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
  const hash = sha256(header);
  await insertSealedRecord(tx, {
    clinicId,
    sequence,
    id,
    screeningId,
    kind,
    header,
    content,
    contentHash,
    previousHash,
    hash,
    keyId: signer.keyId,
    signature,
    sealedAt: at,
  });
  return { seal: { recordSequence: sequence, recordHash: hash }, auditHead: source.heads.audit };
};
