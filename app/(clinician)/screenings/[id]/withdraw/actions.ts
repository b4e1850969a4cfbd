'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireStaff } from '@/lib/auth/require-staff';
import { withdrawForPatient } from '@/lib/consent/say-no';
import { withdrawByStaffSchema } from '@/lib/consent/sign-consent.schema';
import { routes } from '@/lib/routes';

export const withdrawConsent = defineAction({
  input: withdrawByStaffSchema,
  actor: requireStaff,
  run: withdrawForPatient,
  then: (_value, { screeningId }) => routes.screening.view(screeningId),
});
