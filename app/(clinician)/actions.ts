'use server';

import { defineAction } from '@/lib/action/define-action';
import { unlockSession } from '@/lib/auth/lock-session';
import { requireStaff, requireStaffOnDevice } from '@/lib/auth/require-staff';
import { unlockSchema } from '@/lib/auth/staff.schema';
import { acknowledgeAlertsSchema } from '@/lib/screening/staff-step.schema';
import { acknowledgeAlerts } from '@/lib/screening/staff-steps';

export const acknowledge = defineAction({
  input: acknowledgeAlertsSchema,
  actor: requireStaff,
  run: acknowledgeAlerts,
});

/** Of a locked session this alone is answered. */
export const unlock = defineAction({
  input: unlockSchema,
  actor: requireStaffOnDevice,
  run: unlockSession,
});
