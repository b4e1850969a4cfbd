'use client';

import { sentText } from '@/components/form/sent-values';
import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { approveTextSchema } from '@/lib/texts/change-text.schema';
import type { VersionAction } from './text-action';

interface ApproveTextFormProps {
  readonly action: VersionAction;
  readonly language: string;
  readonly revision: number;
  /** Of a translation: the versions of the source, newest first; null of the source itself. */
  readonly sources: readonly { readonly number: number; readonly label: string }[] | null;
}

/** Makes a version of the draft, with the reason that everybody can read later. */
export function ApproveTextForm({ action, language, revision, sources }: ApproveTextFormProps) {
  const form = useActionForm(action, approveTextSchema);
  const { register, errorOf, state } = form;
  return (
    <FormCard
      id="approve"
      title="Approve this text"
      lead="Afterwards nobody can change a letter of it. Patients read it once it is published, which is a step of its own."
      form={form}
      problem="Not approved"
      submit="Approve"
    >
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="revision" value={revision} />
      {sources && (
        <SelectField
          {...register('follows')}
          label="Translation of"
          options={sources.map(({ number, label }) => ({ value: String(number), label }))}
          error={errorOf('follows')}
        />
      )}
      <TextArea
        {...register('reason')}
        label="Why this text"
        hint="Who has read it, and what is new. Kept with your name for as long as the records."
        rows={2}
        defaultValue={sentText(state, 'reason')}
        error={errorOf('reason')}
      />
    </FormCard>
  );
}
