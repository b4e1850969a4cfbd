'use server';

import { typedAnswerSchema } from '@/components/review/typed-answer';
import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { correctAnswer } from '@/lib/screening/staff-steps';

export const saveCorrection = defineAction({
  input: typedAnswerSchema,
  actor: requirePhysiotherapist,
  run: correctAnswer,
  then: (_value, { screeningId }) => routes.screening.view(screeningId),
});
