'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { whoAnswersSchema } from '@/lib/screening/patient-step.schema';
import { sayWhoAnswers } from '@/lib/screening/patient-steps';

export const giveRespondent = defineAction({
  input: whoAnswersSchema,
  actor: requirePatient,
  run: sayWhoAnswers,
  then: () => routes.patient.next,
});
