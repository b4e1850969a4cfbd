'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { withdrawOwnConsent } from '@/lib/consent/say-no';
import { refuseSchema } from '@/lib/consent/sign-consent.schema';
import { routes } from '@/lib/routes';

export const takeBack = defineAction({
  input: refuseSchema,
  actor: requirePatient,
  run: withdrawOwnConsent,
  then: () => routes.patient.next,
});
