'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { startNextVisit } from '@/lib/screening/start-next-visit';
import { startNextVisitSchema } from '@/lib/screening/start-next-visit.schema';

export const startVisit = defineAction({
  input: startNextVisitSchema,
  actor: requirePhysiotherapist,
  run: startNextVisit,
  then: ({ screeningId }) => routes.screening.view(screeningId),
});
