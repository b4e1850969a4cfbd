import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { reviewDecisions } from '@/lib/screening/screening-snapshot';
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

export const decideSchema = z
  .object({
    screeningId: idSchema,
    /** The assessment that was on the page: a newer one has to be read first. */
    assessmentId: idSchema,
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
    override: z.literal('on').optional(),
    overrideConfirmed: z.literal('on').optional(),
  })
  .superRefine((input, context) => {
    if (input.decision === 'delay' && !input.delayUntil)
      context.addIssue({
        code: 'custom',
        path: ['delayUntil'],
        message: 'Choose the date until which to wait.',
      });
    if (input.decision === 'proceed-with-modifications' && input.conditions.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['conditions'],
        message: 'Write at least one agreed precaution.',
      });
    if (input.reasonCode === 'other' && input.reasonText === '')
      context.addIssue({
        code: 'custom',
        path: ['reasonText'],
        message: 'Explain the reason in a few words.',
      });
  });
export type Decide = z.infer<typeof decideSchema>;
