'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { readRisksSchema } from '@/lib/screening/patient-step.schema';
import { readRisks } from '@/lib/screening/patient-steps';

export const risksAreRead = definePatientAction({
  input: readRisksSchema,
  run: readRisks,
  then: () => routes.patient.next,
});
