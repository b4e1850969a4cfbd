import { z } from 'zod';
import { idSchema } from '@/lib/ids';

/** Why data is kept whatever else is said. Stored for ever, in words of nobody: add, never rename. */
export const holdReasons = ['dispute', 'investigation', 'treatment-goes-on', 'authority-ordered'] as const;
export type HoldReason = (typeof holdReasons)[number];

export const holdPatientSchema = z.object({
  patientId: idSchema,
  reason: z.enum(holdReasons, { error: 'Choose a reason.' }),
});

export const endHoldSchema = z.object({ patientId: idSchema });
