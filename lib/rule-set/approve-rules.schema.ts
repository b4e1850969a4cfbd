import { z } from 'zod';
import { lineOfText } from '@/lib/text.schema';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

export const approveRulesSchema = z.object({
  /** Of the rules on the page, as shipped and as they apply here. */
  fingerprint,
  fingerprintInForce: fingerprint,
  responsible: z.literal('on', { error: 'Tick this if you answer for these rules.' }),
  typedName: lineOfText('Type your full name.'),
});
export type ApproveRules = z.infer<typeof approveRulesSchema>;
