'use client';

import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { RecordChoiceFields, type RecordChoiceTexts } from '@/components/records/record-choice-fields';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import {
  exportFormats,
  newExportSchema,
  sealedStates,
  type ExportFormat,
} from '@/lib/export/export-filter.schema';
import type { FilterChoices } from '@/lib/record/filter-choices';
import { routes } from '@/lib/routes';
import { formatWords } from './export-words';

type Asked = { readonly exportId: string };
type Field = keyof RecordChoiceTexts | 'from' | 'to';

interface NewExportFormProps {
  readonly action: (previous: ActionState<Asked>, data: FormData) => Promise<ActionState<Asked>>;
  readonly choices: FilterChoices;
  /** Of an export that is made again. */
  readonly format?: ExportFormat | undefined;
  /** Taken over from the list of records. */
  readonly filters: Readonly<Partial<Record<Field, string>>>;
}

export function NewExportForm({ action, choices, format, filters }: NewExportFormProps) {
  const form = useActionForm(action, newExportSchema);
  const { formProps, errorOf, state, pending } = form;
  const valueOf = (field: Field) => sentText(state, field) ?? filters[field];
  const names = ['state', 'physiotherapist', 'disposition', 'contraindication', 'textVersion'] as const;
  return (
    <form {...formProps}>
      <Stack gap="loose">
        <FormProblems form={form} title="The export has not begun" />
        <Card>
          <RadioGroup
            name="format"
            label="What should it be?"
            options={exportFormats.map((value) => ({ value, ...formatWords[value] }))}
            defaultValue={sentText(state, 'format') ?? format}
            error={errorOf('format')}
          />
        </Card>
        <Card as="section" labelledBy="which">
          <SectionHeading
            id="which"
            lead="Leave everything as it is for all of them. What a patient has signed but nobody has countersigned is not complete, and in no export."
          >
            Which records?
          </SectionHeading>
          <Stack columns>
            {(['from', 'to'] as const).map((day) => (
              <TextField
                key={day}
                name={day}
                label={`Signed ${day}`}
                type="date"
                width="medium"
                defaultValue={valueOf(day)}
                error={errorOf(day)}
              />
            ))}
            <RecordChoiceFields
              values={Object.fromEntries(names.map((name) => [name, valueOf(name)]))}
              errors={Object.fromEntries(
                names.flatMap((name) => (errorOf(name) ? [[name, errorOf(name)]] : [])),
              )}
              choices={choices}
              states={sealedStates}
            />
          </Stack>
        </Card>
        <ButtonRow>
          <Button type="submit" icon="download" pending={pending}>
            Make the export
          </Button>
          <LinkButton look="secondary" href={routes.exports}>
            Cancel
          </LinkButton>
        </ButtonRow>
      </Stack>
    </form>
  );
}
