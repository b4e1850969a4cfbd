import { Choice } from '@/components/ui/choice';
import { patientWords } from '@/lib/phrasebook/patient';
import { notSureValue } from './draft';

interface NotSureTickProps {
  readonly name: string;
  /** The question, read out after the words: there is one of these under each. */
  readonly about: string;
  readonly defaultChecked: boolean;
  readonly onChange: (ticked: boolean) => void;
}

/** "Not sure" under something that is typed. */
export function NotSureTick({ name, about, defaultChecked, onChange }: NotSureTickProps) {
  return (
    <Choice
      type="checkbox"
      name={`${name}-not-sure`}
      value={notSureValue}
      label={
        <>
          {patientWords.questions.notSure}
          <span className="visually-hidden">: {about}</span>
        </>
      }
      defaultChecked={defaultChecked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
