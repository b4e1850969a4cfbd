'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { birthDateSchema, isThisYouSchema } from '@/lib/screening/patient-step.schema';
import { checkBirthDate, confirmIdentity } from '@/lib/screening/patient-steps';

export const giveBirthDate = definePatientAction({
  input: birthDateSchema,
  run: checkBirthDate,
});

export const confirmName = definePatientAction({
  input: isThisYouSchema,
  run: confirmIdentity,
  then: () => routes.patient.next,
});
