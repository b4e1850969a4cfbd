'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { askForRescreening } from '@/lib/rescreen/ask-for-rescreening';
import { startRescreeningSchema } from '@/lib/rescreen/start-rescreening.schema';
import { routes } from '@/lib/routes';

export const start = defineAction({
  input: startRescreeningSchema,
  actor: requireAdmin,
  run: askForRescreening,
  then: () => routes.rescreening,
});
