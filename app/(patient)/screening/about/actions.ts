'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { emptySchema } from '@/lib/screening/patient-step.schema';
import { readAbout } from '@/lib/screening/patient-steps';

export const aboutIsRead = definePatientAction({
  input: emptySchema,
  run: (_input, patient) => readAbout(patient),
  then: () => routes.patient.next,
});
