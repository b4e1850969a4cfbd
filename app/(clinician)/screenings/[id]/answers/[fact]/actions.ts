'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { correctAnswerSchema } from '@/lib/screening/staff-step.schema';
import { correctAnswer } from '@/lib/screening/staff-steps';

export const saveCorrection = defineAction({
  input: correctAnswerSchema,
  actor: requirePhysiotherapist,
  run: correctAnswer,
  then: (_value, { screeningId }) => routes.screening.view(screeningId),
});
