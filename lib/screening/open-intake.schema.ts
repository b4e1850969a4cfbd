import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { newPatientSchema } from '@/lib/patients/patient.schema';
import { listOf } from '@/lib/text.schema';

const checkbox = z.literal('on').optional();

const planned = {
  /** Left empty when the plan is not known yet. */
  regions: listOf(z.array(z.string())),
  technique: z.string().optional(),
  idempotencyKey: idSchema,
};

/** Opening an intake: for somebody on file, or for a new patient. */
export const openIntakeSchema = z.discriminatedUnion('who', [
  z.object({ who: z.literal('known'), patientId: idSchema, ...planned }),
  z.object({ who: z.literal('new'), ...newPatientSchema.shape, anotherPerson: checkbox, ...planned }),
]);
export type OpenIntake = z.infer<typeof openIntakeSchema>;
