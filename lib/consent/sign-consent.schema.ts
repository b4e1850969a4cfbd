import { z } from 'zod';
import { lineOfText, listOf, paragraph } from '@/lib/text.schema';
import { idSchema } from '@/lib/ids';

/** The pad's grid, as components/ui/signature-strokes.ts keeps it: ink does not depend on the screen. */
const grid = { width: 600, height: 200 };

/** One point of a pen stroke: x, y, milliseconds since the first touch, pressure (0–1). */
const pointSchema = z.tuple([
  z.number().min(0).max(grid.width),
  z.number().min(0).max(grid.height),
  z.number().nonnegative(),
  z.number().min(0).max(1),
]);
const strokesSchema = z
  .array(z.object({ points: z.array(pointSchema).min(1).max(50_000) }))
  .min(1)
  .max(300);
export type Strokes = z.infer<typeof strokesSchema>;

const signAgain = 'The signature did not arrive whole. Please sign again.';
const longestPosted = 1_500_000;

/** What the pad posts: empty while there is no ink, else its grid and strokes as JSON. */
const strokesField = z
  .string({ error: 'Please sign in the box.' })
  .min(1, 'Please sign in the box.')
  .max(longestPosted, signAgain)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: signAgain });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .object(
        { width: z.literal(grid.width), height: z.literal(grid.height), strokes: strokesSchema },
        { error: signAgain },
      )
      .transform(({ strokes }) => strokes),
  );

export const fullNameSchema = lineOfText('Write your full name.', 200);

/** SHA-256, as it is written everywhere. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const relationSchema = lineOfText('Say how you know the patient.', 60);

export const basisSchema = lineOfText('Say what gives you the right to decide.', 120);

export const interpreterSchema = lineOfText('Write who interpreted.', 120);

const leftOut = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const common = {
  /** Hash of the statement that was on the page: a newer one has to be read first. */
  statementHash: hashSchema,
  fullName: fullNameSchema,
  /** How somebody who signs for the patient knows them; the use case asks for it then. */
  relation: leftOut(relationSchema),
  /** What gives a legal representative the right to decide; the use case asks for it then. */
  basis: leftOut(basisSchema),
  /** Name or number of whoever interpreted; the use case asks for it where somebody did. */
  interpreter: leftOut(interpreterSchema),
  ticked: listOf(z.array(z.string())),
};

/** Signing: drawn, typed, or by a mark with a witness, on equal footing. Only the chosen way is looked at. */
export const signConsentSchema = z.discriminatedUnion(
  'method',
  [
    z.object({ method: z.literal('drawn'), ...common, strokes: strokesField }),
    z.object({
      method: z.literal('typed'),
      ...common,
      typedName: lineOfText('Type your full name to sign.', 200),
    }),
    z.object({
      method: z.literal('mark'),
      ...common,
      strokes: strokesField,
      witnessName: lineOfText('Write the full name of the witness.', 200),
      witnessTypedName: lineOfText('The witness types their full name to sign.', 200),
      witnessed: z.literal('on', { error: 'The witness ticks this.' }),
    }),
  ],
  { error: 'Choose how you want to sign.' },
);
/** Of the signatures of a record the one by whoever agreed: not the witness's and not the physiotherapist's. */
export const ownSignatureOf = <Of extends { readonly role: string }>(
  signatures: readonly Of[],
): Of | undefined => signatures.find(({ role }) => role === 'patient' || role === 'guardian');

export type SignConsent = z.infer<typeof signConsentSchema>;

/** Saying that what was signed at an earlier visit still counts. */
export const confirmConsentSchema = z.object({
  /** Hash of the statement that was on the page. */
  statementHash: hashSchema,
  /** The consent that was on the page. */
  underId: idSchema,
});
export type ConfirmConsent = z.infer<typeof confirmConsentSchema>;

export const refuseSchema = z.object({
  reason: paragraph(1000).default(''),
  /** Of the statement that was read before saying no; left out when none was on the page. */
  statementHash: leftOut(hashSchema),
});
export type Refuse = z.input<typeof refuseSchema>;

export const countersignSchema = z.object({
  screeningId: idSchema,
  /** The consent that was on the page. */
  consentId: idSchema,
  changedToday: z.enum(['no', 'yes'], { error: 'Ask the patient, then choose yes or no.' }),
});
export type Countersign = z.infer<typeof countersignSchema>;

/** Staff record it on the patient's word, and say that it was. */
export const withdrawByStaffSchema = z.object({
  screeningId: idSchema,
  reason: paragraph(1000).default(''),
  confirmed: z.literal('on', { error: 'Tick this only when the patient said so.' }),
});
