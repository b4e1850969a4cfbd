import type { ReactNode } from 'react';

import { TextField } from '@/components/ui/text-field';
import type { Statement } from '@/lib/consent/statement';
import { patientWords } from '@/lib/phrasebook/patient';
import type { ConsentFields } from './consent-fields';

const words = patientWords.consent;

interface SignerFieldsProps extends Pick<ConsentFields, 'field' | 'errorOf' | 'draft'> {
  readonly capacity: Statement['capacity'];
  /** Somebody interprets today. */
  readonly interpreted: boolean;
  /** What was typed and sent back by the server. */
  readonly sent: (name: string) => string | undefined;
  readonly onName: (name: string) => void;
}

/** Who signs, in which capacity and by what right, and who interpreted. */
export function SignerFields(props: SignerFieldsProps) {
  const { field, errorOf, draft, capacity, interpreted, sent, onName } = props;
  const line = (
    name: 'relation' | 'basis' | 'interpreter',
    { label, hint }: { readonly label: string; readonly hint: string },
  ): ReactNode => (
    <TextField
      {...field(name)}
      key={`${name}-${draft.key}`}
      label={label}
      hint={hint}
      error={errorOf(name)}
      autoComplete="off"
      width="medium"
      defaultValue={sent(name) ?? draft[name]}
    />
  );
  const fullName = field('fullName');
  return (
    <>
      <TextField
        {...fullName}
        key={`name-${draft.key}`}
        label={words.fullName[capacity]}
        error={errorOf('fullName')}
        autoComplete="off"
        defaultValue={sent('fullName') ?? draft.fullName}
        onChange={(event) => {
          fullName.onChange(event);
          onName(event.target.value);
        }}
      />
      {capacity !== 'patient' && line('relation', { label: words.relation, hint: words.relationHint })}
      {capacity === 'decider' && line('basis', { label: words.basis, hint: words.basisHint })}
      {interpreted && line('interpreter', { label: words.interpreter, hint: words.interpreterHint })}
    </>
  );
}
