'use server';

import { revalidatePath } from 'next/cache';
import { definePatientAction } from '@/lib/action/define-patient-action';
import { routes } from '@/lib/routes';
import { saveAnswerSchema } from '@/lib/screening/answer.schema';
import { askForHelp } from '@/lib/screening/ask-for-help';
import { emptySchema } from '@/lib/screening/patient-step.schema';
import { saveAnswer } from '@/lib/screening/save-answer';

export const saveOneAnswer = definePatientAction({
  input: saveAnswerSchema,
  run: async (input, patient) => {
    const saved = await saveAnswer(input, patient);
    // Pages the browser keeps for its Back button show an older answer: it has to ask for them again.
    revalidatePath(routes.patient.next, 'layout');
    return saved;
  },
});

export const askStaff = definePatientAction({
  input: emptySchema,
  run: (_input, patient) => askForHelp(patient),
});
