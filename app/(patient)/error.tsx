'use client';

import { PlainFrame } from '@/components/layout/plain-frame';
import { Button } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { patientWords } from '@/lib/phrasebook/patient';

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A defect: said kindly, with an id that leads to the log, and without any detail. */
export default function PatientErrorPage({ error, reset }: ErrorPageProps) {
  const words = patientWords.failed;
  return (
    <PlainFrame brand={{ name: patientWords.product }} audience="patient">
      <PageHeading title={words.title} lead={words.text} takesFocus />
      {error.digest && <p>{words.id(error.digest)}</p>}
      <div>
        <Button onClick={reset}>{words.again}</Button>
      </div>
    </PlainFrame>
  );
}
