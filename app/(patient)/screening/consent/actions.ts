'use server';

import { definePatientAction } from '@/lib/action/define-patient-action';
import { confirmConsent } from '@/lib/consent/confirm-consent';
import { confirmConsentSchema, signConsentSchema } from '@/lib/consent/sign-consent.schema';
import { signConsent } from '@/lib/consent/sign-consent';
import { routes } from '@/lib/routes';

export const sign = definePatientAction({
  input: signConsentSchema,
  run: signConsent,
  then: () => routes.patient.done,
});

export const confirm = definePatientAction({
  input: confirmConsentSchema,
  run: confirmConsent,
  then: () => routes.patient.done,
});
