import { z } from 'zod';
import { facts } from '@/rules';
import { idSchema } from '@/lib/ids';
import { newPatientSchema } from '@/lib/patients/patient.schema';
import { lineOfText, listOf, paragraph } from '@/lib/text.schema';
import { amountGivenSchema } from './amount-given.schema';
import { extentFields } from './plan-extent.schema';

const screeningId = idSchema;

/** Facts staff may enter or correct: everything that is not worked out, and not part of the identity. */
const correctable = z.enum(
  facts.filter(({ id, from }) => from !== 'derived' && id !== 'date-of-birth').map(({ id }) => id),
  { error: 'This question is not part of the form.' },
);

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null;

/** One group of buttons may hold the answers and, beside them, "not sure" and "leave open": then it says the state too. */
const withState = (raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const { state, value } = raw;
  if (state !== undefined || value === undefined || value === '') return raw;
  return value === 'not-sure' || value === 'cleared'
    ? { ...raw, state: value, value: undefined }
    : { ...raw, state: 'answered' };
};

/** A form only sends text: read as a number or a list where the question's kind calls for one. */
const fromForm = (sent: unknown): unknown => {
  if (!isRecord(sent)) return sent;
  const raw = withState(sent);
  const { value } = raw;
  if (typeof value !== 'string') return raw;
  switch (facts.find(({ id }) => id === raw['factId'])?.kind) {
    case 'quantity': {
      const text = value.trim().replace(',', '.');
      // What is no number stays as typed, so that the message can say what is wanted.
      return /^-?\d+(\.\d+)?$/.test(text) ? { ...raw, value: Number(text) } : raw;
    }
    case 'choices':
    case 'regions':
      return { ...raw, value: value === '' ? [] : [value] };
    case 'medicines':
      return { ...raw, value: value.split(/\r?\n/).filter((line) => line.trim() !== '') };
    default:
      return raw;
  }
};

/** A clinician's own fact, or an answer put right together with the patient. */
export const correctAnswerSchema = z.preprocess(
  fromForm,
  z.object({
    screeningId,
    factId: correctable,
    state: z.enum(['answered', 'not-sure', 'cleared'], { error: 'Choose an answer.' }),
    value: z.union([z.string(), z.number(), z.array(z.string()).max(200)]).optional(),
    /** The same number in the unit it was given in. */
    amountGiven: amountGivenSchema.optional(),
    /** Required by the use case when a patient's answer is changed. */
    reason: paragraph(1000).optional(),
    /** Answer.sequence of the answer that the form was drawn beside; 0 beside none. */
    insteadOf: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    idempotencyKey: idSchema,
  }),
);
export type CorrectAnswer = z.infer<typeof correctAnswerSchema>;

export const setPlanSchema = z.object({
  screeningId,
  regions: listOf(z.array(z.string()).min(1, 'Choose at least one area.')),
  technique: z.string({ error: 'Choose a technique.' }).min(1, 'Choose a technique.'),
  ...extentFields,
});
export type SetPlan = z.infer<typeof setPlanSchema>;

/** Every alert up to this event was seen and somebody went to the patient. */
export const acknowledgeAlertsSchema = z.object({ screeningId, through: z.string().regex(/^\d{1,18}$/) });
export type AcknowledgeAlerts = z.infer<typeof acknowledgeAlertsSchema>;

/** Staff checked who this is, and put right what was mistyped. */
export const clearMismatchSchema = z.object({
  screeningId,
  ...newPatientSchema.shape,
  reason: lineOfText('Say how you checked who this is.', 300),
});
export type ClearMismatch = z.infer<typeof clearMismatchSchema>;

export const screeningIdSchema = z.object({ screeningId });
