import { z } from 'zod';

export const confirmReceiptSchema = z.object({
  code: z
    .string({ error: 'Type the code.' })
    .trim()
    .min(1, 'Type the code.')
    .regex(/^[\s\w-]{12,40}$/, 'The code has twelve letters and figures, as in AB12-CD34-EF56.'),
});
export type ConfirmReceipt = z.infer<typeof confirmReceiptSchema>;
