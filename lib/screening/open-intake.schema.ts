import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { newPatientSchema } from '@/lib/patients/patient.schema';
import { listOf } from '@/lib/text.schema';
import { extentFields } from './plan-extent.schema';

const checkbox = z.literal('on').optional();

const planned = {
  /** Left empty when the plan is not known yet. */
  regions: listOf(z.array(z.string())),
  technique: z.string().optional(),
  ...extentFields,
  idempotencyKey: idSchema,
};

/** Opening an intake: for somebody on file, or for a new patient. */
export const openIntakeSchema = z
  .discriminatedUnion('who', [
    z.object({ who: z.literal('known'), patientId: idSchema, ...planned }),
    z.object({ who: z.literal('new'), ...newPatientSchema.shape, anotherPerson: checkbox, ...planned }),
  ])
  .superRefine(({ regions, technique }, context) => {
    if (regions.length > 0 && !technique)
      context.addIssue({
        code: 'custom',
        path: ['technique'],
        message: 'Choose the technique for these areas.',
      });
    if (regions.length === 0 && technique)
      context.addIssue({
        code: 'custom',
        path: ['regions'],
        message: 'Choose the areas for this technique.',
      });
  });
export type OpenIntake = z.infer<typeof openIntakeSchema>;
