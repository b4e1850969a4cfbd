import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { lineOfText } from '@/lib/text.schema';

/** Why somebody's data is destroyed. Stored for ever, in words of nobody: add, never rename. */
export const erasureReasons = [
  'patient-asked',
  'retention-over',
  'registered-by-mistake',
  'authority-ordered',
] as const;
export type ErasureReason = (typeof erasureReasons)[number];

export const erasureReasonSchema = z.enum(erasureReasons, { error: 'Choose a reason.' });

/** What an admin says on the page: the family name, so that it is not the wrong person. */
export const erasePatientSchema = z.object({
  patientId: idSchema,
  reason: erasureReasonSchema,
  familyName: lineOfText('Type the family name.'),
  understood: z.literal('on', { error: 'Please confirm that this cannot be undone.' }),
});
export type ErasePatient = z.output<typeof erasePatientSchema>;
