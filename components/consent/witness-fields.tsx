import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import { patientWords } from '@/lib/phrasebook/patient';
import type { ConsentFields } from './consent-fields';
import styles from './consent-form.module.css';

const words = patientWords.consent;

/** Where whoever saw a mark being made signs, with their own name. */
export function WitnessFields({ field, errorOf, draft, textKey }: ConsentFields) {
  return (
    <fieldset className={styles.witness} key={textKey}>
      <legend>{words.witness}</legend>
      <p>{words.witnessLead}</p>
      <TextField
        {...field('witnessName')}
        label={words.witnessName}
        error={errorOf('witnessName')}
        autoComplete="off"
        defaultValue={draft.witnessName}
      />
      <Checkbox
        {...field('witnessed')}
        label={words.witnessed}
        error={errorOf('witnessed')}
        defaultChecked={draft.witnessed}
      />
      <TextField
        {...field('witnessTypedName')}
        label={words.witnessTypedName}
        error={errorOf('witnessTypedName')}
        autoComplete="off"
        defaultValue={draft.witnessTypedName}
      />
    </fieldset>
  );
}
