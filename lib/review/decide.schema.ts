import { z } from 'zod';
import type { ErrorCode } from '@/lib/errors';
import { idSchema } from '@/lib/ids';
import { contradictionsInWords, readyConditions } from '@/lib/phrasebook/agreed-conditions';
import type { PlannedInWords } from '@/lib/screening/planned-in-words';
import { reviewDecisions, type ReviewDecision } from '@/lib/screening/screening-snapshot';
import { dayText, lineOfText, paragraph } from '@/lib/text.schema';

/** Why a finding is not followed. Coded, so that a clinic can count them per rule. */
export const reasonCodes = [
  'checked-with-prescriber',
  'checked-in-person',
  'answer-was-a-misunderstanding',
  'risk-outweighed-and-agreed',
  'plan-avoids-the-risk',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** The one reason that lifts what holds until somebody was asked. */
export const askedReason = 'checked-with-prescriber' satisfies ReasonCode;

export const reasonLabels: Readonly<Record<ReasonCode, string>> = {
  'checked-with-prescriber': 'Checked with the prescriber or doctor',
  'checked-in-person': 'Checked in person, the risk is not present today',
  'answer-was-a-misunderstanding': 'The question was misunderstood; explained in the text',
  'risk-outweighed-and-agreed': 'Benefit outweighs the risk; talked through and agreed',
  'plan-avoids-the-risk': 'The plan avoids the risk',
  other: 'Another reason; explained in the text',
};

/** True when the decision lets the patient sign. */
export const letsNeedle = (decision: string | undefined): boolean =>
  decision === 'proceed' || decision === 'proceed-with-modifications';

/** Precautions come from tick boxes and from a box with one a line; both post under one name. */
const conditionLines = (value: unknown): unknown =>
  [value ?? []].flat().flatMap((entry: unknown) =>
    typeof entry === 'string'
      ? entry
          .split(/[\r\n]+/)
          .map((line) => line.trim())
          .filter(Boolean)
      : [entry],
  );

const fields = z.object({
  screeningId: idSchema,
  /** The assessment that was on the page: a newer one has to be read first. */
  assessmentId: idSchema,
  /** How many decisions there were on the page: one sent again is not stored again, and none is overlooked. */
  reviews: z.coerce.number().int().min(0).max(100_000).optional(),
  decision: z.enum(reviewDecisions, { error: 'Choose a decision.' }),
  reasonCode: z.preprocess((value) => (value === '' ? undefined : value), z.enum(reasonCodes).optional()),
  reasonText: paragraph(2000).default(''),
  /** Precautions agreed with the patient, one a line; they appear in the consent. */
  conditions: z
    .preprocess(
      conditionLines,
      z
        .array(lineOfText('Write the precaution, or take the line away.', 200))
        .max(20, 'Agree on 20 precautions at most.'),
    )
    .transform((lines) => [...new Set(lines)]),
  delayUntil: z.preprocess(
    (value) => (value === '' ? undefined : value),
    dayText('Enter a real date.').optional(),
  ),
  /** Of precautions in words of their own: whoever decides has held them against the plan. */
  ownWordsFit: z.literal('on').optional(),
  override: z.literal('on').optional(),
  overrideConfirmed: z.literal('on').optional(),
});
export type Decide = z.infer<typeof fields>;

/** What a decision has to answer to beside its own fields. Plain data: the page hands it to the browser. */
export interface DecisionContext {
  /** Decisions that would not follow the findings: they require a reason. */
  readonly departs: readonly ReviewDecision[];
  /** Going ahead would override a "do not needle". */
  readonly overrides: boolean;
  /** Something holds until the prescriber or the treating team was asked: no other reason lifts it. */
  readonly askFirst: boolean;
  readonly plan: PlannedInWords;
  /** The clinic's calendar day. */
  readonly today: string;
}

export interface DecisionProblem {
  readonly field: keyof Decide;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Fields that did not pass their own check may hold anything, or nothing. */
type Unchecked = { readonly [Field in keyof Decide]?: unknown };

const problem = (field: keyof Decide, message: string, code: ErrorCode = 'input/invalid') => ({
  field,
  code,
  message,
});

/** What is wrong whatever was found. */
const ownProblems = ({ decision, delayUntil, conditions, reasonCode, reasonText }: Unchecked) => [
  ...(decision === 'delay' && delayUntil === undefined
    ? [problem('delayUntil', 'Choose the date until which to wait.')]
    : []),
  ...(decision === 'proceed-with-modifications' && Array.isArray(conditions) && conditions.length === 0
    ? [problem('conditions', 'Write at least one agreed precaution.')]
    : []),
  ...(reasonCode === 'other' && (reasonText ?? '') === ''
    ? [problem('reasonText', 'Explain the reason in a few words.')]
    : []),
];

/** What goes against the findings, the plan or the calendar: all of it at once, in the order of the form. */
export const decisionProblems = (
  {
    decision,
    delayUntil,
    conditions,
    ownWordsFit,
    reasonCode,
    reasonText,
    override,
    overrideConfirmed,
  }: Unchecked,
  { departs, overrides, askFirst, plan, today }: DecisionContext,
): readonly DecisionProblem[] => {
  const lines = Array.isArray(conditions) ? conditions.filter((line) => typeof line === 'string') : [];
  const goesAhead = typeof decision === 'string' && letsNeedle(decision);
  const contradictions = goesAhead ? contradictionsInWords(lines, plan) : null;
  const isOverride = goesAhead && overrides;
  const found: DecisionProblem[] = [];
  if (contradictions) found.push(problem('conditions', contradictions, 'review/contradicts-plan'));
  // What free words say of an area nobody here can read: whoever wrote them says that they go with the plan.
  else if (goesAhead && ownWordsFit !== 'on' && lines.some((line) => !readyConditions.includes(line)))
    found.push(problem('ownWordsFit', 'Look at the plan once more, then tick this.'));
  if (decision === 'delay' && typeof delayUntil === 'string' && delayUntil <= today)
    found.push(problem('delayUntil', 'Choose a day after today.'));
  if (goesAhead && askFirst && reasonCode !== askedReason)
    found.push(
      problem(
        'reasonCode',
        `This holds until the prescriber or the treating team was asked. Choose “${reasonLabels[askedReason]}” once they were.`,
        'review/reason-required',
      ),
    );
  else if (departs.some((one) => one === decision) && reasonCode === undefined)
    found.push(problem('reasonCode', 'Choose the reason.', 'review/reason-required'));
  if (isOverride && (reasonText ?? '') === '')
    found.push(problem('reasonText', 'Explain the override.', 'review/reason-required'));
  if (isOverride && override !== 'on')
    found.push(problem('override', 'Tick this if you override it.', 'review/override-not-confirmed'));
  if (isOverride && overrideConfirmed !== 'on')
    found.push(
      problem('overrideConfirmed', 'Confirm the override a second time.', 'review/override-not-confirmed'),
    );
  return found;
};

/** Also where a field of its own is wrong already: whoever decides is told of everything at once. */
const always = { when: () => true };

const tell = (
  problems: readonly DecisionProblem[],
  context: { readonly addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
) => {
  for (const { field, message } of problems) context.addIssue({ code: 'custom', path: [field], message });
};

export const decideSchema = fields.superRefine((input, context) => tell(ownProblems(input), context), always);

/** What the page checks before it sends anything: the findings and the plan on it are part of that. */
export const decideSchemaFor = (about: DecisionContext) =>
  decideSchema.superRefine((input, context) => tell(decisionProblems(input, about), context), always);
