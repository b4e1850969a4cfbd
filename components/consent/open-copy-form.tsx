'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import { patientWords } from '@/lib/phrasebook/patient';

const words = patientWords.copy.link;

interface OpenCopyFormProps {
  readonly address: string;
  /** What was wrong with the try before. */
  readonly problem: ReactNode;
}

/**
 * A plain form, because a file answers it: the page stays where it is. What was wrong before is not said any more beside the
 * file that came; another wrong try loads the page again.
 */
export function OpenCopyForm({ address, problem }: OpenCopyFormProps) {
  const [isSent, setSent] = useState(false);
  return (
    <form method="post" action={address} onSubmit={() => setSent(true)}>
      <Stack>
        {!isSent && problem}
        <TextField
          name="fullName"
          label={words.fullName}
          dir="auto"
          autoComplete="off"
          required
          maxLength={250}
        />
        <DateField name="bornOn" label={words.bornOn} hint={patientWords.identity.hint} />
        <Button type="submit" wide>
          {words.open}
        </Button>
        <p>{words.opened}</p>
      </Stack>
    </form>
  );
}
