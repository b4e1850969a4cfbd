import { Points } from '@/components/intake/points';
import { Notice } from '@/components/ui/notice';
import type { AskAgain } from '@/lib/consent/coverage';
import { askAgainForPatient } from '@/lib/phrasebook/ask-again';
import { patientWords } from '@/lib/phrasebook/patient';

interface AskAgainNoticeProps {
  readonly reasons: readonly AskAgain[];
  /** The day it was signed, in words. */
  readonly signedOn: string;
  /** How many treatments the text is for, where some were counted under what was signed then. */
  readonly countsAnew: number | null;
}

/** Whoever signed at an earlier visit is told why they are asked once more. */
export function AskAgainNotice({ reasons, signedOn, countsAnew }: AskAgainNoticeProps) {
  return (
    <Notice tone="info" title={patientWords.covered.askAgainTitle}>
      <p>{patientWords.covered.askAgainLead(signedOn)}</p>
      <Points texts={reasons.map(({ because }) => askAgainForPatient[because])} />
      {countsAnew !== null && countsAnew > 1 && <p>{patientWords.covered.countsAnew(countsAnew)}</p>}
    </Notice>
  );
}
