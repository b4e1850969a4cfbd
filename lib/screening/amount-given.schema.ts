import { z } from 'zod';
import { unitIds, type AmountGiven } from '@/rules/units';

/** A number as somebody gave it, as it leaves the page and as it is stored beside the answer. */
export const amountGivenSchema: z.ZodType<AmountGiven> = z.object({
  value: z.number(),
  unit: z.enum(unitIds),
});
