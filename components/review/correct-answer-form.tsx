'use client';

import { useState } from 'react';
import type { Answer, Fact } from '@/rules';
import type { AmountGiven } from '@/rules/units';
import { useActionForm } from '@/components/form/use-action-form';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Stack } from '@/components/ui/stack';
import { TextArea } from '@/components/ui/text-area';
import { FormProblems } from '@/components/form/form-problems';
import { sentText, sentTexts } from '@/components/form/sent-values';
import type { ActionState } from '@/lib/action/action-state';
import { routes } from '@/lib/routes';
import type { AnswerState } from '@/lib/screening/screening-snapshot';
import { AnswerInput, choicesFor, isOneChoice } from './answer-input';
import { answerWords } from './answer-words';
import { typedAnswerSchema } from './typed-answer';

interface CorrectAnswerFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly screeningId: string;
  readonly fact: Pick<
    Fact,
    'id' | 'kind' | 'from' | 'question' | 'hint' | 'options' | 'unit' | 'min' | 'max' | 'step'
  >;
  readonly current: {
    readonly state: AnswerState;
    readonly value: Answer | null;
    /** Answer.sequence, as text. */
    readonly sequence: string;
    readonly amountGiven?: AmountGiven | undefined;
  } | null;
  /** Filled in, to be confirmed together with the patient. */
  readonly suggested?: { readonly value: Answer; readonly reason: string } | undefined;
  readonly idempotencyKey: string;
}

/** A clinician's own fact, or a patient's answer put right together with the patient. */
export function CorrectAnswerForm(props: CorrectAnswerFormProps) {
  const { action, screeningId, fact, current, suggested, idempotencyKey } = props;
  const form = useActionForm(action, typedAnswerSchema);
  const { formProps, errorOf, state, pending } = form;
  useRefreshOn(state, ['screening/answers-changed']);
  const isOutOfDate = state.status === 'failed' && state.code === 'screening/answers-changed';
  const [how, setHow] = useState<string>(sentText(state, 'state') ?? current?.state ?? 'answered');
  const error = errorOf('value') ?? errorOf('state');
  const ofPatient = fact.from === 'patient';
  const reasonError = errorOf('reason');
  return (
    <form {...formProps}>
      <Stack gap="loose">
        <FormProblems form={form} title="The answer is not changed yet" />
        {isOutOfDate && current && (
          <Notice tone="attention" title="The answer as it is now">
            <p>
              <bdi>{answerWords(fact.id, current)}</bdi>
            </p>
          </Notice>
        )}
        <input type="hidden" name="screeningId" value={screeningId} />
        <input type="hidden" name="factId" value={fact.id} />
        <input type="hidden" name="insteadOf" value={current?.sequence ?? '0'} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {isOneChoice(fact) ? (
          <RadioGroup
            name="value"
            label={fact.question}
            hint={fact.hint}
            error={error}
            options={choicesFor(fact)}
            defaultValue={
              sentText(state, 'value') ??
              (current?.state === 'answered' ? String(current.value) : current?.state)
            }
          />
        ) : (
          <>
            <RadioGroup
              name="state"
              label={fact.question}
              hint={fact.hint}
              error={errorOf('state')}
              defaultValue={how}
              onChange={(event) => setHow(event.target.value)}
              options={[
                { value: 'answered', label: 'The answer is…' },
                ...(ofPatient ? [{ value: 'not-sure', label: 'Not sure' }] : []),
                { value: 'cleared', label: 'Leave it open', hint: 'Takes the answer back.' },
              ]}
            />
            <div hidden={how !== 'answered'}>
              <AnswerInput
                fact={fact}
                value={suggested?.value ?? current?.value ?? null}
                amountGiven={current?.amountGiven}
                sent={
                  state.status === 'failed'
                    ? { texts: sentTexts(state, 'value') ?? [], unit: sentText(state, 'unit') }
                    : null
                }
                error={errorOf('value')}
              />
            </div>
          </>
        )}
        <TextArea
          name="reason"
          label={ofPatient ? 'Why is it changed?' : 'Note'}
          optional={ofPatient ? undefined : '(you may leave this out)'}
          hint={
            ofPatient
              ? 'For example: misread the question, or read from the latest blood test. The old answer is kept.'
              : undefined
          }
          rows={3}
          defaultValue={sentText(state, 'reason') ?? suggested?.reason}
          error={reasonError}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            Save the answer
          </Button>
          <LinkButton look="secondary" href={routes.screening.view(screeningId)}>
            Cancel
          </LinkButton>
        </ButtonRow>
      </Stack>
    </form>
  );
}
