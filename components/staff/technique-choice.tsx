import { factById } from '@/rules';
import { RadioGroup } from '@/components/ui/radio-group';

interface TechniqueChoiceProps {
  readonly error?: string | undefined;
  readonly optional?: string | undefined;
  readonly defaultValue?: string | undefined;
}

export function TechniqueChoice({ error, optional, defaultValue }: TechniqueChoiceProps) {
  const { options = [] } = factById('plan.technique');
  return (
    <RadioGroup
      name="technique"
      label="Technique"
      columns
      options={options.map(({ id, label }) => ({ value: id, label }))}
      {...{ error, optional, defaultValue }}
    />
  );
}
