'use server';

import type { SectionId } from '@/rules';
import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { finishSectionSchema } from '@/lib/screening/answer.schema';
import { finishSection } from '@/lib/screening/patient-steps';

export const sectionIsDone = definePatientAction({
  input: finishSectionSchema,
  run: ({ section }, patient) => finishSection(section as SectionId, patient),
  then: () => routes.patient.next,
});
