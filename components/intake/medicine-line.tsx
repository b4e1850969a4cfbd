import { Button } from '@/components/ui/button';
import fields from '@/components/ui/field.module.css';
import { patientWords } from '@/lib/phrasebook/patient';
import styles from './question.module.css';

interface MedicineLineProps {
  readonly id: string;
  /** Its place in the list, from 1. */
  readonly at: number;
  readonly defaultValue: string;
  readonly onChange: () => void;
  readonly onBlur: () => void;
  readonly onEnter: () => void;
  /** Absent for the only line. */
  readonly onRemove: (() => void) | undefined;
}

export function MedicineLine(props: MedicineLineProps) {
  const { id, at, defaultValue, onChange, onBlur, onEnter, onRemove } = props;
  return (
    <div className={styles.line}>
      <label htmlFor={id} className="visually-hidden">
        {patientWords.questions.medicine(at)}
      </label>
      <input
        id={id}
        type="text"
        data-line=""
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={fields.control}
        defaultValue={defaultValue}
        onChange={onChange}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {onRemove && (
        <Button
          look="quiet"
          size="small"
          icon="close"
          aria-label={patientWords.questions.removeMedicine(at)}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
