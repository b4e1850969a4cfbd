'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { SelectField } from '@/components/ui/select-field';
import { Stack } from '@/components/ui/stack';
import { languageName, textLanguages } from '@/lib/phrasebook/languages';
import { beginDraftSchema } from '@/lib/texts/change-text.schema';
import type { TextAction } from './text-action';

/** A draft with the words that are in force, or of the version that is named. */
export function BeginDraftForm({
  action,
  language,
  from,
}: {
  readonly action: TextAction;
  readonly language: string;
  readonly from?: number | undefined;
}) {
  const { formProps, pending } = useActionForm(action, beginDraftSchema);
  return (
    <form {...formProps}>
      <input type="hidden" name="language" value={language} />
      {from !== undefined && <input type="hidden" name="from" value={from} />}
      <Button type="submit" look="secondary" icon="plus" pending={pending}>
        {from === undefined ? 'Begin a draft' : 'Begin a draft with these words'}
      </Button>
    </form>
  );
}

/** A draft in a language there is none of yet. */
export function BeginTranslationForm({
  action,
  present,
}: {
  readonly action: TextAction;
  readonly present: readonly string[];
}) {
  const form = useActionForm(action, beginDraftSchema);
  const { formProps, register, errorOf, pending } = form;
  return (
    <form {...formProps}>
      <Stack>
        <FormProblems form={form} title="No translation was begun" />
        <SelectField
          {...register('language')}
          label="Language"
          emptyLabel="Choose a language"
          options={textLanguages
            .filter((language) => !present.includes(language))
            .map((language) => ({ value: language, label: languageName(language) }))
            .sort((a, b) => a.label.localeCompare(b.label))}
          error={errorOf('language')}
        />
        <ButtonRow>
          <Button type="submit" look="secondary" icon="plus" pending={pending}>
            Begin a translation
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
