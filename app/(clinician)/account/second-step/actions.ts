'use server';

import { defineAction } from '@/lib/action/define-action';
import { renewRecoveryCodes, startSetUp, turnOffSecondFactor } from '@/lib/auth/manage-second-factor';
import { requireStaff } from '@/lib/auth/require-staff';
import { rememberSignIn } from '@/lib/auth/sign-in-device';
import { oneTimeCodeSchema, startSetUpSchema, turnOffSecondFactorSchema } from '@/lib/auth/staff.schema';
import { ok } from '@/lib/result';
import { routes } from '@/lib/routes';

export const start = defineAction({
  input: startSetUpSchema,
  actor: requireStaff,
  run: async (input, actor) => {
    const started = await startSetUp(input, actor);
    if (!started.ok) return started;
    await rememberSignIn(started.value);
    return ok(null);
  },
  then: () => routes.signInSetUp,
});

export const renewCodes = defineAction({
  input: oneTimeCodeSchema,
  actor: requireStaff,
  run: renewRecoveryCodes,
});

export const turnOff = defineAction({
  input: turnOffSecondFactorSchema,
  actor: requireStaff,
  run: turnOffSecondFactor,
  then: () => routes.accountSecondStep,
});
