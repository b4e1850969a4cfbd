import { z } from 'zod';
import { idSchema } from '@/lib/ids';

/** A number of years as it is typed: 1 to 99. */
const years = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .regex(/^[1-9]\d?$/, missing)
    .transform(Number);

/** There are no figures of ours: laws differ. */
export const retentionRuleSchema = z.object({
  adultYears: years('Enter a number of years, from 1 to 99.'),
  childUntilAge: years('Enter an age, from 1 to 99.'),
});

/** An admin who has seen who would be erased. */
export const startErasingSchema = z.object({
  ruleId: idSchema,
  /** How many people the page said are due. */
  due: z.coerce.number().int().min(0),
  understood: z.literal('on', { error: 'Please confirm that this cannot be undone.' }),
});

export const stopErasingSchema = z.object({ ruleId: idSchema });
