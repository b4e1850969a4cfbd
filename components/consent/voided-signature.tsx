import { Notice } from '@/components/ui/notice';
import { patientWords } from '@/lib/phrasebook/patient';
import type { VoidedConsent } from '@/lib/screening/clearance';

interface VoidedSignatureProps {
  readonly because: VoidedConsent['because'];
  readonly maySign: boolean;
}

const words = patientWords.result;

/** Whoever signed before is told why they are asked once more. */
export function VoidedSignature({ because, maySign }: VoidedSignatureProps) {
  return (
    <Notice tone="info" title={words.voidedTitle}>
      <p>
        {words.voided[because]} {maySign ? words.voidedSign : words.voidedWait}
      </p>
    </Notice>
  );
}
