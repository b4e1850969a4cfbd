'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { understandingSchema } from '@/lib/screening/patient-step.schema';
import { answerUnderstanding } from '@/lib/screening/patient-steps';

export const answer = definePatientAction({
  input: understandingSchema,
  run: answerUnderstanding,
  then: () => routes.patient.next,
});
