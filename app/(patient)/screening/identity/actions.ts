'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { birthDateSchema, isThisYouSchema } from '@/lib/screening/patient-step.schema';
import { checkBirthDate, confirmIdentity } from '@/lib/screening/patient-steps';

export const giveBirthDate = defineAction({
  input: birthDateSchema,
  actor: requirePatient,
  run: checkBirthDate,
});

export const confirmName = defineAction({
  input: isThisYouSchema,
  actor: requirePatient,
  run: confirmIdentity,
  then: () => routes.patient.next,
});
