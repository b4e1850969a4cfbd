'use client';

import { useMemo, useState } from 'react';
import { z } from 'zod';

import { useActionForm } from '@/components/form/use-action-form';
import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SectionHeading } from '@/components/ui/section-heading';
import { SignaturePad } from '@/components/ui/signature-pad';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { fullNameSchema, signConsentSchema } from '@/lib/consent/sign-consent.schema';
import type { Statement } from '@/lib/consent/statement';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { listOf } from '@/lib/text.schema';
import { DeclarationTick } from './declaration-tick';
import styles from './consent-form.module.css';

interface ConsentFormProps {
  readonly action: (
    previous: ActionState<{ consentId: string }>,
    data: FormData,
  ) => Promise<ActionState<{ consentId: string }>>;
  /** Of the text on the page: a newer one has to be read first. */
  readonly statementHash: string;
  readonly declarations: Statement['declarations'];
  readonly capacity: Statement['capacity'];
}

const words = patientWords.consent;

/**
 * The server's schema, with what it would only look at later: every statement ticked, and the name before a way of
 * signing is chosen. So all messages come at once, in the order of the page.
 */
const schemaFor = (declarations: Statement['declarations']) =>
  z
    .object({
      ticked: listOf(z.array(z.string())).superRefine((ticked, context) => {
        for (const { id } of declarations)
          if (!ticked.includes(id)) context.addIssue({ code: 'custom', path: [id], message: words.tickHere });
      }),
      fullName: fullNameSchema,
    })
    .and(signConsentSchema);

/** Ticks, a name and a signature, drawn or typed on equal footing. None of it is filled in beforehand. */
export function ConsentForm({ action, statementHash, declarations, capacity }: ConsentFormProps) {
  const schema = useMemo(() => schemaFor(declarations), [declarations]);
  const form = useActionForm(action, schema);
  const { formProps, register, errorOf, state, pending } = form;
  const [signer, setSigner] = useState(sentText(state, 'fullName') ?? '');
  useRefreshOn(state, ['consent/screening-changed', 'consent/not-allowed']);
  const changed = state.status === 'failed' && state.code === 'consent/screening-changed';
  const fullName = register('fullName');

  return (
    <form {...formProps} className={styles.form}>
      {changed ? (
        <Notice tone="attention" live="assertive" title={words.changed} />
      ) : (
        <FormProblems form={form} title={patientWords.summary} />
      )}
      <input type="hidden" name="statementHash" value={statementHash} />
      <Card>
        <SectionHeading lead={words.declarationsHint}>{words.declarations}</SectionHeading>
        {/* A new text wants new ticks: they are the page's own, for a form library would put the old ones back. */}
        <div key={statementHash} className={styles.declarations}>
          {declarations.map(({ id, text }) => (
            <DeclarationTick key={id} name="ticked" id={id} text={text} error={errorOf(`ticked.${id}`)} />
          ))}
        </div>
      </Card>
      <Card>
        <SectionHeading lead={words.whoSigns[capacity]}>{words.sign}</SectionHeading>
        <TextField
          {...fullName}
          label={words.fullName[capacity]}
          error={errorOf('fullName')}
          autoComplete="off"
          defaultValue={sentText(state, 'fullName')}
          onChange={(event) => {
            void fullName.onChange(event);
            setSigner(event.target.value);
          }}
        />
        <RadioGroup
          {...register('method')}
          label={words.method}
          error={errorOf('method')}
          columns
          options={[
            { value: 'drawn', label: words.drawn, hint: words.drawnHint },
            { value: 'typed', label: words.typed, hint: words.typedHint },
          ]}
          defaultValue={sentText(state, 'method')}
        />
        <div className={styles.drawn}>
          <SignaturePad
            name="strokes"
            label={words.pad}
            error={errorOf('strokes')}
            signer={[signer.trim(), words.padSigner[capacity]].filter(Boolean).join(', ')}
          />
        </div>
        <div className={styles.typed}>
          <TextField
            {...register('typedName')}
            label={words.typedName}
            error={errorOf('typedName')}
            autoComplete="off"
            defaultValue={sentText(state, 'typedName')}
          />
        </div>
      </Card>
      <ActionBar
        back={
          <LinkButton href={routes.patient.decline} look="quiet">
            {patientWords.result.ratherNot}
          </LinkButton>
        }
      >
        <Button type="submit" icon="pen" pending={pending} pendingLabel={words.submitting}>
          {words.submit}
        </Button>
      </ActionBar>
    </form>
  );
}
