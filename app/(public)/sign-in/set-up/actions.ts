'use server';

import { defineAction } from '@/lib/action/define-action';
import { confirmSetUp } from '@/lib/auth/set-up-second-factor';
import { requireSignIn } from '@/lib/auth/sign-in-device';
import { oneTimeCodeSchema } from '@/lib/auth/staff.schema';

export const confirm = defineAction({
  input: oneTimeCodeSchema,
  actor: requireSignIn,
  run: confirmSetUp,
});
