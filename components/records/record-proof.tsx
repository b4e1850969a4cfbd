import type { ConsentRecord } from '@/lib/consent/read-consent';
import type { RecordSeal } from '@/lib/record/export-record';
import { routes } from '@/lib/routes';
import styles from './record-sheet.module.css';

/** What proves the record: its place in the chain and every hash, in full. */
export function RecordProof({
  record,
  seal,
}: {
  readonly record: ConsentRecord;
  /** Null while the record is not complete. */
  readonly seal: RecordSeal | null;
}) {
  const { chainSequence, hash, previousHash, statementHash, textVersion, content } = record;
  const rows: readonly (readonly [string, string])[] = [
    ['Number in the clinic’s chain', String(chainSequence)],
    ['Record (SHA-256)', hash],
    ['Record before it', previousHash],
    ['Text as shown', statementHash],
    ['Text version', textVersion],
    ...(content.text ? ([['Text version (SHA-256)', content.text.hash]] as const) : []),
    ...(content.assessment ? ([['Rule set', content.assessment.ruleSetFingerprint]] as const) : []),
    ...(seal
      ? ([
          ['Sealed as number', String(seal.sequence)],
          ['Seal (SHA-256)', seal.hash],
          ['Key of the seal', seal.keyId],
        ] as const)
      : []),
    ...record.signatures.map((signature) => [`Signature (${signature.role})`, signature.hash] as const),
  ];
  return (
    <section aria-labelledby="proof" className={styles.part}>
      <h2 id="proof" className={styles.proofTitle}>
        Proof
      </h2>
      <p>
        {record.intact
          ? 'Checked now: the row is what was recorded; its hash fits its content.'
          : 'Checked now: the hash does not fit the content. Do not rely on this record; tell whoever runs the system.'}
      </p>
      {seal && (
        <p>
          This record is sealed: its file can be checked without this clinic’s computer at{' '}
          <a href={routes.verify}>{routes.verify}</a>.
        </p>
      )}
      <dl className={styles.proof}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
