import { TextField } from '@/components/ui/text-field';

export interface PersonAndDaysTexts {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface PersonAndDaysProps {
  /** As they were sent, also when they cannot be read. */
  readonly values: PersonAndDaysTexts;
  readonly errors: Readonly<Partial<Record<keyof PersonAndDaysTexts, string>>>;
  /** What happened on these days: "Signed". */
  readonly what: string;
}

/** Whose, and between which days. */
export function PersonAndDays({ values, errors, what }: PersonAndDaysProps) {
  return (
    <>
      <TextField
        name="name"
        label="Patient"
        type="search"
        defaultValue={values.name}
        error={errors.name}
        autoComplete="off"
        dir="auto"
        maxLength={200}
      />
      <TextField
        name="from"
        label={`${what} from`}
        type="date"
        defaultValue={values.from}
        error={errors.from}
      />
      <TextField name="to" label={`${what} to`} type="date" defaultValue={values.to} error={errors.to} />
    </>
  );
}
