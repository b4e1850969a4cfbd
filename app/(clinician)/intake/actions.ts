'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireStaff } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { openIntake } from '@/lib/screening/open-intake';
import { openIntakeSchema } from '@/lib/screening/open-intake.schema';

export const startIntake = defineAction({
  input: openIntakeSchema,
  actor: requireStaff,
  run: openIntake,
  then: ({ screeningId }) => routes.screening.view(screeningId),
});
