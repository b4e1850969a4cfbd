'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { emptySchema } from '@/lib/screening/patient-step.schema';
import { readRisks } from '@/lib/screening/patient-steps';

export const risksAreRead = defineAction({
  input: emptySchema,
  actor: requirePatient,
  run: (_input, patient) => readRisks(patient),
  then: () => routes.patient.next,
});
