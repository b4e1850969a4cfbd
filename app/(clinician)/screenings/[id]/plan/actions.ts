'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { setPlanSchema } from '@/lib/screening/staff-step.schema';
import { setPlan } from '@/lib/screening/staff-steps';

export const savePlan = defineAction({
  input: setPlanSchema,
  actor: requirePhysiotherapist,
  run: setPlan,
  then: (_value, { screeningId }) => routes.screening.view(screeningId),
});
