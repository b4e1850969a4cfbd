import { TextField } from '@/components/ui/text-field';

interface CodeFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
}

/** Where a code of the app goes, or a recovery code. A phone offers its figures. */
export function CodeField(props: CodeFieldProps) {
  return (
    <TextField
      {...props}
      name="oneTimeCode"
      width="medium"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
