'use client';

import { useState, type FormEvent } from 'react';
import { AsItIsNow } from '@/components/form/as-it-is-now';
import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { LinkButton } from '@/components/ui/link-button';
import { Stack } from '@/components/ui/stack';
import { TextArea } from '@/components/ui/text-area';
import { routes } from '@/lib/routes';
import { saveBlockSchema } from '@/lib/texts/change-text.schema';
import { fieldsOf, type BlockId, type LooseBlock, type TextField } from '@/lib/texts/text-body.schema';
import { BlockPreview, type ExampleValues } from './block-preview';
import type { TextAction } from './text-action';
import styles from './block-form.module.css';

interface BlockFormProps {
  readonly action: TextAction;
  readonly language: string;
  readonly revision: number;
  readonly block: BlockId;
  readonly words: LooseBlock;
  readonly example: ExampleValues;
  /** Why it could not be published as it is, by field. */
  readonly problems: Readonly<Record<string, string>>;
  /** Of a translation: the same block of the source. */
  readonly source: LooseBlock | null;
}

const asTyped = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value ?? []).join('\n');

const read = (block: BlockId, data: FormData): LooseBlock =>
  Object.fromEntries(
    fieldsOf(block).map(([id, { kind }]) => {
      const given = data.get(id);
      const typed = typeof given === 'string' ? given : '';
      return [id, kind === 'line' ? typed : typed.split('\n').filter((one) => one.trim() !== '')];
    }),
  );

const hintOf = ({ kind, needs }: TextField): string | undefined =>
  [
    kind === 'lines' && 'One sentence a line. Each line is a point of its own.',
    needs && `Leave {${needs}} where it belongs: it is filled in for the patient.`,
  ]
    .filter(Boolean)
    .join(' ') || undefined;

/** Writes one block, beside what becomes of it on the patient’s page. */
export function BlockForm(props: BlockFormProps) {
  const { action, language, revision, block, words, example, problems, source } = props;
  const form = useActionForm(action, saveBlockSchema);
  const { formProps, errorOf, state, pending } = form;
  const [shown, setShown] = useState<LooseBlock>(words);
  const follow = (event: FormEvent<HTMLFormElement>) =>
    setShown(read(block, new FormData(event.currentTarget)));
  return (
    <div className={styles.beside}>
      <form {...formProps} onInput={follow}>
        <Stack>
          <FormProblems form={form} title="Not saved" />
          <AsItIsNow state={state} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="block" value={block} />
          {fieldsOf(block).map(([id, field]) => (
            <TextArea
              key={id}
              name={id}
              label={field.label}
              hint={hintOf(field)}
              rows={field.kind === 'lines' ? 7 : 2}
              dir="auto"
              lang={language}
              defaultValue={sentText(state, id) ?? asTyped(words[id])}
              error={errorOf(id) ?? problems[id]}
              status={
                source && (
                  <p className={styles.source} lang="en">
                    <b>In English</b>
                    {'\n'}
                    {asTyped(source[id])}
                  </p>
                )
              }
            />
          ))}
          <ButtonRow>
            <Button type="submit" pending={pending}>
              Save in the draft
            </Button>
            <LinkButton look="secondary" href={routes.textDraft(language)}>
              Cancel
            </LinkButton>
          </ButtonRow>
        </Stack>
      </form>
      <section aria-labelledby="preview" className={styles.preview}>
        <h2 id="preview">What the patient sees</h2>
        <div lang={language} dir="auto">
          <BlockPreview block={block} words={shown} example={example} />
        </div>
      </section>
    </div>
  );
}
