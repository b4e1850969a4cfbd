'use client';

import { sentText } from '@/components/form/sent-values';
import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { publishTextSchema } from '@/lib/texts/change-text.schema';
import type { VersionAction } from './text-action';

interface PublishTextFormProps {
  readonly action: VersionAction;
  readonly language: string;
  readonly number: number;
  readonly sequence: number;
  readonly today: string;
}

/** Makes an approved version what patients read, from a day on. */
export function PublishTextForm({ action, language, number, sequence, today }: PublishTextFormProps) {
  const form = useActionForm(action, publishTextSchema);
  const { register, errorOf, state } = form;
  return (
    <FormCard
      id="publish"
      title="Publish this text"
      lead="Whoever begins from that day on reads this text. Whoever has begun before goes on with the one they began with."
      form={form}
      problem="Not published"
      submit="Publish"
    >
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="sequence" value={sequence} />
      <DateField
        {...register('from')}
        label="From"
        hint="Today counts from this moment on."
        defaultValue={sentText(state, 'from') ?? today}
        error={errorOf('from')}
      />
      <Checkbox
        {...register('understood')}
        value="on"
        label="I have read it as patients will see it, and it is to be what they read."
        error={errorOf('understood')}
      />
    </FormCard>
  );
}
