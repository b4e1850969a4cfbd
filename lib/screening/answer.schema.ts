import { z } from 'zod';
import { facts, regions, sections } from '@/rules';
import { idSchema } from '@/lib/ids';
import { listOf } from '@/lib/text.schema';
import { amountGivenSchema } from './amount-given.schema';

// Apart from patient-step.schema.ts because these read the catalogue, which a browser should not have to load.

/** What the patient may answer here; the birth date has a step of its own. */
const patientFact = z.enum(
  facts.filter(({ id, from }) => from === 'patient' && id !== 'date-of-birth').map(({ id }) => id),
  { error: 'This question is not part of the form.' },
);

/** One answer, as it leaves the page. The value itself is checked by the catalogue (rules: parseAnswer). */
export const saveAnswerSchema = z.object({
  factId: patientFact,
  state: z.enum(['answered', 'not-sure', 'cleared']),
  value: z.union([z.string(), z.number(), z.array(z.string()).max(200)]).optional(),
  /** Of a medicine list: what was typed where a suggestion was answered. One entry a line. */
  typed: z.array(z.string().nullable()).max(200).optional(),
  /** The same number in the unit it was given in. */
  amountGiven: amountGivenSchema.optional(),
  idempotencyKey: idSchema,
});
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;

/** A line that is being typed. Longer ones are refused when they are saved; nothing is asked about them. */
export const medicineLineSchema = z.object({ line: z.string().max(1000) });

const sectionIds = sections.map(({ id }) => id);
export const finishSectionSchema = z.object({ section: z.enum(sectionIds as [string, ...string[]]) });

const selectable = regions.filter((region) => region.selectable).map(({ id }) => id);
export const whereItHurtsSchema = z.object({
  regions: listOf(z.array(z.enum(selectable as [string, ...string[]])).min(1, 'Choose at least one place.')),
});
