'use server';

import { defineAction } from '@/lib/action/define-action';
import { changePassword } from '@/lib/auth/manage-staff';
import { requireStaff } from '@/lib/auth/require-staff';
import { changePasswordSchema } from '@/lib/auth/staff.schema';

export const changeOwnPassword = defineAction({
  input: changePasswordSchema,
  actor: requireStaff,
  run: changePassword,
});
