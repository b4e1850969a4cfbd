'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { countersign } from '@/lib/consent/countersign';
import { countersignSchema } from '@/lib/consent/sign-consent.schema';
import { routes } from '@/lib/routes';

export const countersignConsent = defineAction({
  input: countersignSchema,
  actor: requirePhysiotherapist,
  run: countersign,
  then: (_value, { screeningId }) => routes.screening.view(screeningId),
});
