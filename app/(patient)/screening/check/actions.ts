'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { declareTrueSchema } from '@/lib/screening/patient-step.schema';
import { declareTrue } from '@/lib/screening/patient-steps';

export const declareAnswersTrue = definePatientAction({
  input: declareTrueSchema,
  run: declareTrue,
  then: () => routes.patient.next,
});
