'use server';

import { defineAction } from '@/lib/action/define-action';
import { addStaff } from '@/lib/auth/manage-staff';
import { requireAdmin } from '@/lib/auth/require-staff';
import { newStaffSchema } from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';

export const addToStaff = defineAction({
  input: newStaffSchema,
  actor: requireAdmin,
  run: addStaff,
  then: ({ staffId }) => routes.staffMember(staffId),
});
