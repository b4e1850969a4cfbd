'use client';

import { NumberField } from '@/components/ui/number-field';
import { SelectField } from '@/components/ui/select-field';
import { amountWanted } from '@/lib/phrasebook/amounts';
import { patientWords } from '@/lib/phrasebook/patient';
import { storedAmount, typedBeside, unitChoices } from '@/rules/units';
import type { Draft } from './draft';
import { NotSureTick } from './not-sure-tick';
import { numberIn } from './number-in';
import type { QuestionProps } from './question-props';
import { isNotSureTicked, typedBox, untick } from './read-inputs';
import { useQuestion } from './use-question';
import styles from './question.module.css';

/**
 * A number with its unit, or not sure. Stored in the unit of the catalogue, whichever it was given in, and shown as it
 * was given.
 */
export function QuantityQuestion({ name, words, optional, answer, error, onDraft }: QuestionProps) {
  const { unit = '' } = words.quantity ?? {};
  const units = unitChoices(name, unit);

  const read = (root: HTMLElement): Draft => {
    if (isNotSureTicked(root)) return { state: 'not-sure' };
    const typed = typedBox(root)?.value ?? '';
    if (typed.trim() === '') return { state: 'cleared' };
    const given = root.querySelector('select')?.value;
    const chosen = units.find(({ id }) => id === given);
    const amount = numberIn(typed);
    if (amount === undefined)
      return { state: 'invalid', message: amountWanted(words.quantity ?? {}, chosen) };
    const value = storedAmount(name, amount, chosen);
    return { state: 'answered', value, amountGiven: typedBeside(value, amount, chosen, units[0]) };
  };
  const { root, stored, tell, tellSoon } = useQuestion(answer, read, onDraft);
  const shownValue = stored.state === 'answered' ? (stored.amountGiven?.value ?? stored.value) : '';
  const shownUnit = stored.state === 'answered' ? stored.amountGiven?.unit : undefined;
  const empty = (ticked: boolean) => {
    const box = root.current && typedBox(root.current);
    if (ticked && box) box.value = '';
    tell();
  };

  return (
    <div ref={root} className={styles.typed}>
      <div className={styles.amount}>
        <NumberField
          label={words.question}
          hint={words.hint}
          optional={optional}
          error={error}
          name={name}
          unit={units.length > 0 ? undefined : unit}
          data-typed=""
          defaultValue={String(shownValue)}
          onChange={() => {
            untick(root.current);
            tellSoon();
          }}
          onBlur={tell}
        />
        {units.length > 0 && (
          <SelectField
            label={patientWords.questions.unit}
            name={`${name}-unit`}
            options={units.map(({ id }) => ({ value: id, label: patientWords.units[id] }))}
            defaultValue={shownUnit ?? units[0]?.id}
            onChange={tell}
          />
        )}
      </div>
      <NotSureTick
        name={name}
        about={words.question}
        defaultChecked={stored.state === 'not-sure'}
        onChange={empty}
      />
    </div>
  );
}
