'use server';

import type { SectionId } from '@/rules';
import { definePatientAction } from '@/lib/action/define-patient-action';
import { ok } from '@/lib/result';
import { routes } from '@/lib/routes';
import { finishSectionSchema, medicineLineSchema } from '@/lib/screening/answer.schema';
import { nothingChangedSchema } from '@/lib/screening/nothing-changed.schema';
import { finishSection } from '@/lib/screening/patient-steps';
import { sayNothingChanged } from '@/lib/screening/say-nothing-changed';
import { suggestForLine } from '@/lib/screening/suggest-for-line';

export const sectionIsDone = definePatientAction({
  input: finishSectionSchema,
  run: ({ section }, patient) => finishSection(section as SectionId, patient),
  then: () => routes.patient.next,
});

export const nothingHasChanged = definePatientAction({
  input: nothingChangedSchema,
  run: sayNothingChanged,
  then: () => routes.patient.next,
});

/** Runs here because a patient's page is not to load every name there is. */
export const suggestMedicine = definePatientAction({
  input: medicineLineSchema,
  run: ({ line }) => Promise.resolve(ok(suggestForLine(line))),
});
