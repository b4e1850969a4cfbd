'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { changePolicy } from '@/lib/policy/change-policy';
import { changePolicySchema } from '@/lib/policy/policy.schema';
import { routes } from '@/lib/routes';

export const change = defineAction({
  input: changePolicySchema,
  actor: requireAdmin,
  run: changePolicy,
  then: () => routes.policy,
});
