'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { routes } from '@/lib/routes';
import { saveAnswerSchema } from '@/lib/screening/answer.schema';
import { askForHelp } from '@/lib/screening/ask-for-help';
import { emptySchema } from '@/lib/screening/patient-step.schema';
import { saveAnswer } from '@/lib/screening/save-answer';

export const saveOneAnswer = defineAction({
  input: saveAnswerSchema,
  actor: requirePatient,
  run: async (input, patient) => {
    const saved = await saveAnswer(input, patient);
    // Pages the browser keeps for its Back button show an older answer: it has to ask for them again.
    revalidatePath(routes.patient.next, 'layout');
    return saved;
  },
});

export const askStaff = defineAction({
  input: emptySchema,
  actor: requirePatient,
  run: (_input, patient) => askForHelp(patient),
});
