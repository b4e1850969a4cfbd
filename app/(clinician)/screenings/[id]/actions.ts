'use server';

import { defineAction } from '@/lib/action/define-action';
import { requestOrigin } from '@/lib/auth/request-origin';
import { requireStaff } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { linkAddress } from '@/lib/screening/give-access';
import { clearMismatchSchema, screeningIdSchema } from '@/lib/screening/staff-step.schema';
import { clearMismatch } from '@/lib/screening/staff-steps';

export const linkForPatient = defineAction({
  input: screeningIdSchema,
  actor: requireStaff,
  run: async ({ screeningId }, actor) => linkAddress(actor, screeningId, await requestOrigin()),
});

export const confirmWho = defineAction({
  input: clearMismatchSchema,
  actor: requireStaff,
  run: clearMismatch,
  then: (_value, { screeningId }) => routes.screening.view(screeningId),
});
