'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { withdrawOwnConsent } from '@/lib/consent/say-no';
import { refuseSchema } from '@/lib/consent/sign-consent.schema';
import { routes } from '@/lib/routes';

export const takeBack = definePatientAction({
  input: refuseSchema,
  run: withdrawOwnConsent,
  then: () => routes.patient.next,
});
