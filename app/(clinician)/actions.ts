'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireStaff } from '@/lib/auth/require-staff';
import { acknowledgeAlertsSchema } from '@/lib/screening/staff-step.schema';
import { acknowledgeAlerts } from '@/lib/screening/staff-steps';

export const acknowledge = defineAction({
  input: acknowledgeAlertsSchema,
  actor: requireStaff,
  run: acknowledgeAlerts,
});
