'use server';

import type { SectionId } from '@/rules';
import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { finishSectionSchema } from '@/lib/screening/answer.schema';
import { finishSection } from '@/lib/screening/patient-steps';

export const sectionIsDone = defineAction({
  input: finishSectionSchema,
  actor: requirePatient,
  run: ({ section }, patient) => finishSection(section as SectionId, patient),
  then: () => routes.patient.next,
});
