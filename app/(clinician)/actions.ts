'use server';

import { defineAction } from '@/lib/action/define-action';
import { unlockSession } from '@/lib/auth/lock-session';
import { requireStaff, requireStaffOnDevice } from '@/lib/auth/require-staff';
import { rememberErrand } from '@/lib/auth/provider-errand';
import { askForProviderSchema, unlockSchema } from '@/lib/auth/staff.schema';
import { ok } from '@/lib/result';
import { routes } from '@/lib/routes';
import { safePath } from '@/lib/safe-path';
import { acknowledgeAlertsSchema } from '@/lib/screening/staff-step.schema';
import { acknowledgeAlerts } from '@/lib/screening/staff-steps';

export const acknowledge = defineAction({
  input: acknowledgeAlertsSchema,
  actor: requireStaff,
  run: acknowledgeAlerts,
});

/** Of a locked session this is answered, and being sent to the identity provider for it. */
export const unlock = defineAction({
  input: unlockSchema,
  actor: requireStaffOnDevice,
  run: unlockSession,
});

export const unlockElsewhere = defineAction({
  input: askForProviderSchema,
  actor: requireStaffOnDevice,
  run: async ({ target }, { sessionId }) => {
    await rememberErrand({ why: 'unlock', sessionId, target: safePath(target, routes.today) });
    return ok(null);
  },
});
