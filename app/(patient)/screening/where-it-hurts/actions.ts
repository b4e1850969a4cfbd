'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { whereItHurtsSchema } from '@/lib/screening/answer.schema';
import { markWhereItHurts } from '@/lib/screening/patient-steps';

export const givePlaces = definePatientAction({
  input: whereItHurtsSchema,
  run: ({ regions }, patient) => markWhereItHurts(regions, patient),
  then: () => routes.patient.next,
});
