'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { eraseByAdmin } from '@/lib/erasure/erase-patient';
import { endHold, putOnHold } from '@/lib/erasure/hold-patient';
import { endHoldSchema, holdPatientSchema } from '@/lib/erasure/hold.schema';
import { erasePatientSchema } from '@/lib/erasure/erasure.schema';
import { routes } from '@/lib/routes';

export const erase = defineAction({
  input: erasePatientSchema,
  actor: requireAdmin,
  run: eraseByAdmin,
  then: ({ erasureId }) => routes.erasure(erasureId),
});

export const hold = defineAction({
  input: holdPatientSchema,
  actor: requireAdmin,
  run: putOnHold,
  then: ({ patientId }) => routes.patientData(patientId),
});

export const release = defineAction({
  input: endHoldSchema,
  actor: requireAdmin,
  run: endHold,
  then: ({ patientId }) => routes.patientData(patientId),
});
