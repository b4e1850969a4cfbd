'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { routes } from '@/lib/routes';

export const recordDecision = defineAction({
  input: decideSchema,
  actor: requirePhysiotherapist,
  run: decide,
  then: (_value, { screeningId }) => routes.screening.view(screeningId),
});
