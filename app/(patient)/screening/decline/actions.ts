'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { refuseConsent } from '@/lib/consent/say-no';
import { refuseSchema } from '@/lib/consent/sign-consent.schema';
import { routes } from '@/lib/routes';

export const refuse = definePatientAction({
  input: refuseSchema,
  run: refuseConsent,
  then: () => routes.patient.next,
});
