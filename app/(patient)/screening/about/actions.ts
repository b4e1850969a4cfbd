'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePatient } from '@/lib/auth/patient-device';
import { aboutTextVersion } from '@/lib/phrasebook/about';
import { routes } from '@/lib/routes';
import { emptySchema } from '@/lib/screening/patient-step.schema';
import { readAbout } from '@/lib/screening/patient-steps';

export const aboutIsRead = defineAction({
  input: emptySchema,
  actor: requirePatient,
  run: (_input, patient) => readAbout(aboutTextVersion, patient),
  then: () => routes.patient.next,
});
