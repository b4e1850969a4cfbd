'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { declareTrueSchema } from '@/lib/screening/patient-step.schema';
import { declareTrue } from '@/lib/screening/patient-steps';

export const declareAnswersTrue = defineAction({
  input: declareTrueSchema,
  actor: requirePatient,
  run: declareTrue,
  then: () => routes.patient.next,
});
