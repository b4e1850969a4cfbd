'use client';

import { Link } from '@/components/ui/link';
import { startTransition, useEffect, useMemo, useState, type FormEvent } from 'react';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { DateField } from '@/components/ui/date-field';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select-field';
import { Stack } from '@/components/ui/stack';
import { TextArea } from '@/components/ui/text-area';
import {
  decisionDraftKey,
  draftText,
  draftTexts,
  keepDraft,
  readDraft,
  type Draft,
} from '@/components/form/drafts';
import { FormProblems } from '@/components/form/form-problems';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import type { ActionState } from '@/lib/action/action-state';
import { formValues } from '@/lib/action/form-values';
import { decisionLabels } from '@/lib/phrasebook/dispositions';
import {
  askedReason,
  decideSchemaFor,
  letsNeedle,
  reasonCodes,
  reasonLabels,
  type DecisionContext,
  type ReasonCode,
} from '@/lib/review/decide.schema';
import { routes } from '@/lib/routes';
import type { ReviewDecision } from '@/lib/screening/screening-snapshot';
import type { SignerCapacity } from '@/lib/screening/signer';
import { AgreedConditions } from './agreed-conditions';
import { OverridePanel } from './override-panel';
import { signerAtStart } from './verdict-words';

type Decided = { readonly reviewId: string };

export interface StuckFinding {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly href: string;
}

interface DecisionFormProps {
  readonly action: (previous: ActionState<Decided>, data: FormData) => Promise<ActionState<Decided>>;
  readonly screeningId: string;
  readonly assessmentId: string;
  /** How many decisions there were when the page was made: tells an old draft from a new one. */
  readonly reviews: number;
  readonly signer: SignerCapacity;
  readonly context: DecisionContext;
  /** Going ahead would override a "do not needle". */
  readonly overrides: readonly { readonly id: string; readonly title: string }[] | null;
  /** Findings that hold until somebody was asked: no other reason lifts them. */
  readonly askFirst: readonly { readonly id: string; readonly title: string }[];
  /** Findings that stand in the way of any override. */
  readonly stuck: readonly StuckFinding[];
  readonly hasPlan: boolean;
}

const order: readonly ReviewDecision[] = [
  'proceed',
  'proceed-with-modifications',
  'delay',
  'refer',
  'decline',
];

const hintsFor = (signer: SignerCapacity): Readonly<Record<ReviewDecision, string>> => ({
  proceed: `${signerAtStart(signer)} may sign.`,
  'proceed-with-modifications': `${signerAtStart(signer)} may sign a consent that names the precautions you agreed.`,
  delay: 'No signature now. Choose the date to come back.',
  refer: 'No signature now. Write to whom and why.',
  decline: 'No signature. Other care goes on.',
});

/** Whether somebody wrote or chose anything beside the decision: only that is worth keeping and telling of. */
const holdsWords = (draft: Draft): boolean =>
  ['conditions', 'delayUntil', 'reasonCode', 'reasonText'].some((field) =>
    draftTexts(draft, field).some((text) => text.trim() !== ''),
  );

/** Everything a physiotherapist can decide. What is typed is kept on this device until the decision is recorded. */
export function DecisionForm(props: DecisionFormProps) {
  const { action, screeningId, assessmentId, reviews, signer, context, overrides, stuck, hasPlan } = props;
  const hints = hintsFor(signer);
  const form = useActionForm(
    action,
    useMemo(() => decideSchemaFor(context), [context]),
  );
  const { formProps, errorOf, checkAgain, state, pending } = form;
  useRefreshOn(state, ['review/decided-meanwhile']);
  const key = decisionDraftKey(screeningId);

  const sent: Draft | null = state.status === 'failed' ? state.values : null;
  const [restored, setRestored] = useState<Draft | null>(null);
  const [decision, setDecision] = useState<string | undefined>(draftText(sent, 'decision'));

  useEffect(() => {
    const draft = readDraft(key);
    if (!draft || Number(draft['reviews']) !== reviews) return;
    startTransition(() => {
      setRestored(draft);
      setDecision(draftText(draft, 'decision'));
    });
    // Once, when the page opens: later the form itself holds the newest words.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  // After the page has changed with it: what another decision does not ask for is not missing.
  useEffect(checkAgain, [checkAgain, decision]);

  const start = restored ?? sent;
  const answersChanged =
    restored !== null && holdsWords(restored) && draftText(restored, 'assessmentId') !== assessmentId;

  const keep = (event: FormEvent<HTMLFormElement>, submitted: boolean) => {
    const {
      ownWordsFit: _fit,
      override: _once,
      overrideConfirmed: _twice,
      ...values
    } = formValues(new FormData(event.currentTarget));
    keepDraft(key, { ...values, reviews: String(reviews), sent: submitted ? 'yes' : 'no' });
  };

  const goesAhead = letsNeedle(decision);
  const needsReason = context.departs.some((one) => one === decision);
  const askFirst = goesAhead ? props.askFirst : [];
  const reasons: readonly ReasonCode[] = askFirst.length > 0 ? [askedReason] : reasonCodes;
  const blocked = goesAhead && (stuck.length > 0 || !hasPlan);
  return (
    <form
      {...formProps}
      onChange={(event) => keep(event, false)}
      onSubmit={(event) => {
        keep(event, true);
        formProps.onSubmit(event);
      }}
    >
      <Stack gap="loose" key={restored ? 'restored' : 'fresh'}>
        <FormProblems form={form} title="The decision is not recorded yet" />
        {answersChanged && (
          <Notice tone="attention" title="Your draft is from before the answers changed">
            <p>Look at the findings again. Your words are still here.</p>
          </Notice>
        )}
        <input type="hidden" name="screeningId" value={screeningId} />
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="reviews" value={reviews} />
        <RadioGroup
          name="decision"
          label="What do you decide?"
          options={order.map((value) => ({ value, label: decisionLabels[value], hint: hints[value] }))}
          defaultValue={draftText(start, 'decision')}
          error={errorOf('decision')}
          onChange={(event) => setDecision(event.target.value)}
        />
        {goesAhead && !hasPlan && (
          <Notice tone="attention" title="The plan is missing">
            <p>
              <Link href={routes.screening.plan(screeningId)}>Add the planned areas first</Link>: without a
              plan nobody can be cleared.
            </p>
          </Notice>
        )}
        {goesAhead && stuck.length > 0 && (
          <Notice tone="urgent" title="This cannot be overridden">
            <p>It is resolved by changed facts, never by a decision:</p>
            <ul>
              {stuck.map(({ id, title, how, href }) => (
                <li key={id}>
                  <strong>{title}.</strong> {how} <Link href={href}>Go there</Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {/* Disabled, so that what was ticked for another decision is not sent with this one. */}
        <fieldset
          hidden={decision !== 'proceed-with-modifications'}
          disabled={decision !== 'proceed-with-modifications'}
        >
          <AgreedConditions
            plan={context.plan}
            planHref={routes.screening.plan(screeningId)}
            lines={draftTexts(start, 'conditions')}
            error={errorOf('conditions')}
            errorOfOwnWords={errorOf('ownWordsFit')}
          />
        </fieldset>
        <fieldset hidden={decision !== 'delay'} disabled={decision !== 'delay'}>
          <DateField
            name="delayUntil"
            label="Wait until"
            defaultValue={draftText(start, 'delayUntil')}
            error={errorOf('delayUntil')}
          />
        </fieldset>
        {askFirst.length > 0 && stuck.length === 0 && (
          <Notice tone="attention" title="Somebody has to be asked first">
            <p>
              This holds until the prescriber or the treating team was asked. No other reason lifts it. Write
              below whom you asked, and what they said.
            </p>
            <ul>
              {askFirst.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </Notice>
        )}
        <SelectField
          name="reasonCode"
          label={needsReason ? 'Reason for not following the findings' : 'Reason'}
          optional={needsReason ? undefined : '(you may leave this out)'}
          emptyLabel="Choose a reason"
          options={reasons.map((code) => ({ value: code, label: reasonLabels[code] }))}
          defaultValue={draftText(start, 'reasonCode') ?? ''}
          error={errorOf('reasonCode')}
        />
        <TextArea
          name="reasonText"
          label={goesAhead && overrides ? 'Explain the override' : 'In your words'}
          hint="What you checked, with whom, and what was agreed."
          optional={goesAhead && overrides ? undefined : '(you may leave this out)'}
          rows={5}
          dir="auto"
          defaultValue={draftText(start, 'reasonText')}
          error={errorOf('reasonText')}
        />
        {goesAhead && overrides && stuck.length === 0 && (
          <OverridePanel
            findings={overrides}
            error={errorOf('override')}
            errorOfConfirmation={errorOf('overrideConfirmed')}
          />
        )}
        <ButtonRow>
          <Button
            type="submit"
            look={goesAhead && overrides ? 'danger' : 'primary'}
            pending={pending}
            aria-disabled={blocked || undefined}
            onClick={(event) => {
              if (blocked) event.preventDefault();
            }}
          >
            {goesAhead && overrides ? 'Override and record' : 'Record the decision'}
          </Button>
          <LinkButton look="secondary" href={routes.screening.view(screeningId)}>
            Back to the findings
          </LinkButton>
        </ButtonRow>
      </Stack>
    </form>
  );
}
