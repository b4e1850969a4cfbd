'use client';

import { useSearchParams } from 'next/navigation';

import { Notice } from '@/components/ui/notice';
import { patientWords } from '@/lib/phrasebook/patient';
import type { ReasonBack } from '@/lib/screening/journey';

const reasons: Readonly<Record<ReasonBack, { readonly title: string; readonly text: string }>> =
  patientWords.ledBack;

const isReason = (why: string | null): why is ReasonBack => why !== null && Object.hasOwn(reasons, why);

/** For somebody who opened another page than this one: a second tab, a page left over, the Back button. */
export function WhyHere() {
  const why = useSearchParams().get('why');
  return (
    isReason(why) && (
      <Notice tone="info" title={reasons[why].title}>
        <p>{reasons[why].text}</p>
      </Notice>
    )
  );
}
