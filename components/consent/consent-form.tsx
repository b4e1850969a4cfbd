'use client';

import { useMemo, useState, type ChangeEvent, type FocusEvent } from 'react';
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
import { postedSignature } from '@/components/ui/signature-strokes';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import {
  basisSchema,
  fullNameSchema,
  interpreterSchema,
  relationSchema,
  signConsentSchema,
} from '@/lib/consent/sign-consent.schema';
import type { Statement } from '@/lib/consent/statement';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { listOf } from '@/lib/text.schema';
import { DeclarationTick } from './declaration-tick';
import { SignerFields } from './signer-fields';
import { useConsentDraft } from './use-consent-draft';
import { WitnessFields } from './witness-fields';
import styles from './consent-form.module.css';

interface ConsentFormProps {
  readonly action: (
    previous: ActionState<{ consentId: string }>,
    data: FormData,
  ) => Promise<ActionState<{ consentId: string }>>;
  readonly screeningId: string;
  /** Of the text on the page: a newer one has to be read first. */
  readonly statementHash: string;
  readonly declarations: Statement['declarations'];
  readonly capacity: Statement['capacity'];
  /** Somebody interprets today. */
  readonly interpreted: boolean;
}

const words = patientWords.consent;

type Asked = Pick<ConsentFormProps, 'declarations' | 'capacity' | 'interpreted'>;

/**
 * The server's schema, with what it would only look at later: every statement ticked, and the name before a way of
 * signing is chosen. So all messages come at once, in the order of the page.
 */
const schemaFor = ({ declarations, capacity, interpreted }: Asked) => {
  const asked = z.object({
    ticked: listOf(z.array(z.string())).superRefine((ticked, context) => {
      for (const { id } of declarations)
        if (!ticked.includes(id)) context.addIssue({ code: 'custom', path: [id], message: words.tickHere });
    }),
    fullName: fullNameSchema,
    ...(capacity !== 'patient' && { relation: relationSchema }),
    ...(capacity === 'decider' && { basis: basisSchema }),
    ...(interpreted && { interpreter: interpreterSchema }),
  });
  // Not an intersection: what the two make of a field that was left out differs, and zod throws where it cannot merge them.
  return z.unknown().superRefine((values, context) => {
    for (const schema of [asked, signConsentSchema])
      for (const { path, message } of schema.safeParse(values).error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [...path], message });
  });
};

/** Ticks, a name and a signature: drawn, typed or a mark, on equal footing. None of it is filled in beforehand. */
export function ConsentForm(props: ConsentFormProps) {
  const { action, screeningId, statementHash, declarations, capacity, interpreted } = props;
  const schema = useMemo(
    () => schemaFor({ declarations, capacity, interpreted }),
    [declarations, capacity, interpreted],
  );
  const form = useActionForm(action, schema);
  const { formProps, register, errorOf, state, pending } = form;
  const draft = useConsentDraft(screeningId, statementHash);
  const [typed, setTyped] = useState(sentText(state, 'fullName'));
  const signer = typed ?? draft.fullName ?? '';
  useRefreshOn(state, ['consent/screening-changed', 'consent/not-allowed']);
  const isRefused = state.status === 'failed' && state.code === 'consent/screening-changed';
  // Without its reference: the form library would put the value it knows over one that was restored or cleared.
  const field = (name: string) => {
    const { onChange, onBlur } = register(name);
    return {
      name,
      onChange: (event: ChangeEvent<HTMLElement>) => void onChange(event),
      onBlur: (event: FocusEvent<HTMLElement>) => void onBlur(event),
    };
  };
  // A new text wants new ticks and a new signature; the name stays.
  const ofThisText = `${draft.key}-${statementHash}`;

  return (
    <form
      {...formProps}
      className={styles.form}
      // What a browser puts back by itself may have been ticked under another text.
      autoComplete="off"
      onChange={(event) => draft.keep(event.currentTarget)}
    >
      {isRefused || draft.isOfAnotherText ? (
        <Notice tone="attention" live="assertive" title={words.changed} />
      ) : (
        <FormProblems form={form} title={patientWords.summary} />
      )}
      <input type="hidden" name="statementHash" value={statementHash} />
      <Card>
        <SectionHeading lead={words.declarationsHint}>{words.declarations}</SectionHeading>
        {/* The ticks are the page's own: a form library would put old ones back. */}
        <div key={ofThisText} className={styles.declarations}>
          {declarations.map(({ id, text }) => (
            <DeclarationTick
              key={id}
              name="ticked"
              id={id}
              text={text}
              defaultTicked={draft.ticked.includes(id)}
              error={errorOf(`ticked.${id}`)}
            />
          ))}
        </div>
      </Card>
      <Card>
        <SectionHeading lead={words.whoSigns[capacity]}>{words.sign}</SectionHeading>
        <SignerFields
          field={field}
          errorOf={errorOf}
          draft={draft}
          capacity={capacity}
          interpreted={interpreted}
          sent={(name) => sentText(state, name)}
          onName={setTyped}
        />
        <RadioGroup
          {...field('method')}
          key={`method-${ofThisText}`}
          label={words.method}
          error={errorOf('method')}
          options={[
            { value: 'drawn', label: words.drawn, hint: words.drawnHint },
            { value: 'typed', label: words.typed, hint: words.typedHint },
            { value: 'mark', label: words.mark, hint: words.markHint },
          ]}
          defaultValue={draft.method}
        />
        <div className={styles.drawn}>
          <SignaturePad
            key={`strokes-${ofThisText}`}
            name="strokes"
            label={words.pad}
            error={errorOf('strokes')}
            signer={[signer.trim(), words.padSigner[capacity]].filter(Boolean).join(', ')}
            defaultStrokes={draft.strokes}
            onStrokes={(strokes) => {
              if (formProps.ref.current) draft.keep(formProps.ref.current, postedSignature(strokes));
            }}
          />
        </div>
        <WitnessFields field={field} errorOf={errorOf} draft={draft} textKey={`witness-${ofThisText}`} />
        <div className={styles.typed}>
          <TextField
            {...field('typedName')}
            key={`typed-${ofThisText}`}
            label={words.typedName}
            error={errorOf('typedName')}
            autoComplete="off"
            defaultValue={draft.typedName}
          />
        </div>
      </Card>
      <ActionBar
        back={
          <LinkButton href={`${routes.patient.decline}?read=${statementHash}`} look="quiet">
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
