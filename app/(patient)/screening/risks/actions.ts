'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { emptySchema } from '@/lib/screening/patient-step.schema';
import { readRisks } from '@/lib/screening/patient-steps';

export const risksAreRead = definePatientAction({
  input: emptySchema,
  run: (_input, patient) => readRisks(patient),
  then: () => routes.patient.next,
});
