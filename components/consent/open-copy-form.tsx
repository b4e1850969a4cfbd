import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import { patientWords } from '@/lib/phrasebook/patient';

const words = patientWords.copy.link;

/** A plain form, because a file answers it: the page stays where it is. */
export function OpenCopyForm({ address }: { readonly address: string }) {
  return (
    <form method="post" action={address}>
      <Stack>
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
