import { z } from 'zod';
import { lineOfText } from '@/lib/text.schema';

/** A policy as stored. Whether the rules have what it names is `withPolicy`'s to say. */
export const storedPolicySchema = z.object({
  measures: z.array(z.looseObject({ kind: z.string() })),
});

export const changePolicySchema = z.object({
  /** `measureId` of rules/policy. */
  measure: z.string().max(200),
  on: z.enum(['yes', 'no']),
  /** The change of the policy that the page was made after; 0 when there was none. */
  sequence: z.coerce.number().int().min(0).max(1_000_000),
  reason: lineOfText('Say why, in a few words.', 500),
});
export type ChangePolicy = z.infer<typeof changePolicySchema>;
