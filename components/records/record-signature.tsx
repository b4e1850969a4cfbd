import { SignatureInk } from '@/components/ui/signature-ink';
import type { SignatureStroke } from '@/components/ui/signature-strokes';
import { momentIn } from '@/components/staff/format';
import type { StoredSignature } from '@/lib/screening/screening-snapshot';
import styles from './record-sheet.module.css';

interface RecordSignatureProps {
  readonly signature: StoredSignature;
  readonly relation: string | null;
  readonly timeZone: string;
}

const capacities = {
  patient: 'The patient',
  guardian: 'For the patient',
  witness: 'The witness: saw the mark being made',
  physiotherapist: 'Countersigned by the physiotherapist',
} as const;

const methods = { drawn: 'drawn', typed: 'typed', mark: 'by a mark', account: 'signed in' } as const;

/** One signature as it was given: its ink, or the typed name. */
export function RecordSignature({ signature, relation, timeZone }: RecordSignatureProps) {
  const { role, method, signerName, strokes, at } = signature;
  const capacity = role === 'guardian' && relation ? `${capacities[role]}: ${relation}` : capacities[role];
  const detail = `${capacity}, ${methods[method]}, ${momentIn(timeZone, at)}`;
  if (Array.isArray(strokes))
    return (
      <SignatureInk
        strokes={strokes as readonly SignatureStroke[]}
        label={`Signature of ${signerName}`}
        name={signerName}
        detail={detail}
      />
    );
  return (
    <p className={styles.typed}>
      <bdi className={styles.typedName}>{signerName}</bdi>
      <span className={styles.detail}>{detail}</span>
    </p>
  );
}
