'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { signConsentSchema } from '@/lib/consent/sign-consent.schema';
import { signConsent } from '@/lib/consent/sign-consent';
import { routes } from '@/lib/routes';

export const sign = defineAction({
  input: signConsentSchema,
  actor: requirePatient,
  run: signConsent,
  then: () => routes.patient.done,
});
