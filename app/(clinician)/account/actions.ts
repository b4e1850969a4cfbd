'use server';

import { defineAction } from '@/lib/action/define-action';
import { removePin, setPin } from '@/lib/auth/lock-session';
import { changePassword } from '@/lib/auth/manage-staff';
import { requireStaff } from '@/lib/auth/require-staff';
import { endMyOtherSessions, endSessionOfMine } from '@/lib/auth/manage-sessions';
import {
  changePasswordSchema,
  otherSessionsSchema,
  removePinSchema,
  setPinSchema,
  staffSessionSchema,
} from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';

export const changeOwnPassword = defineAction({
  input: changePasswordSchema,
  actor: requireStaff,
  run: changePassword,
});

export const endMySession = defineAction({
  input: staffSessionSchema,
  actor: requireStaff,
  run: endSessionOfMine,
  then: () => routes.account,
});

export const endOtherSessions = defineAction({
  input: otherSessionsSchema,
  actor: requireStaff,
  run: (_nothing, actor) => endMyOtherSessions(actor),
  then: () => routes.account,
});

export const setMyPin = defineAction({ input: setPinSchema, actor: requireStaff, run: setPin });

export const removeMyPin = defineAction({
  input: removePinSchema,
  actor: requireStaff,
  run: (_nothing, actor) => removePin(actor),
  then: () => routes.account,
});
