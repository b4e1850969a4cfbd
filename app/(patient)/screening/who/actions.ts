'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { whoAnswersSchema } from '@/lib/screening/patient-step.schema';
import { sayWhoAnswers } from '@/lib/screening/patient-steps';

export const giveRespondent = definePatientAction({
  input: whoAnswersSchema,
  run: sayWhoAnswers,
  then: () => routes.patient.next,
});
