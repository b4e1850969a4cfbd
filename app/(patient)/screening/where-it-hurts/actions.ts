'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { whereItHurtsSchema } from '@/lib/screening/answer.schema';
import { markWhereItHurts } from '@/lib/screening/patient-steps';

export const givePlaces = defineAction({
  input: whereItHurtsSchema,
  actor: requirePatient,
  run: ({ regions }, patient) => markWhereItHurts(regions, patient),
  then: () => routes.patient.next,
});
