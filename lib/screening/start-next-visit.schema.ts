import { z } from 'zod';
import { idSchema } from '@/lib/ids';

export const startNextVisitSchema = z.object({
  /** The screening that it follows. */
  screeningId: idSchema,
  idempotencyKey: idSchema,
});
export type StartNextVisit = z.infer<typeof startNextVisitSchema>;
