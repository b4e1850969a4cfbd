'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { eraseByAdmin } from '@/lib/erasure/erase-patient';
import { erasePatientSchema } from '@/lib/erasure/erasure.schema';
import { routes } from '@/lib/routes';

export const erase = defineAction({
  input: erasePatientSchema,
  actor: requireAdmin,
  run: eraseByAdmin,
  then: ({ erasureId }) => routes.erasure(erasureId),
});
