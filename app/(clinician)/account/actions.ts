'use server';

import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { StaffActor } from '@/lib/actors';
import { defineAction } from '@/lib/action/define-action';
import { mayLink, unlinkOwnIdentity } from '@/lib/auth/link-identity';
import { removePin, setPin } from '@/lib/auth/lock-session';
import { addPasskey, removePasskey, startPasskey } from '@/lib/auth/manage-passkeys';
import { rememberChallenge, takeChallenge } from '@/lib/auth/passkey-challenge';
import { rememberErrand } from '@/lib/auth/provider-errand';
import { changePassword } from '@/lib/auth/manage-staff';
import { requireStaff } from '@/lib/auth/require-staff';
import { endMyOtherSessions, endSessionOfMine } from '@/lib/auth/manage-sessions';
import {
  addPasskeySchema,
  changePasswordSchema,
  otherSessionsSchema,
  ownIdentitySchema,
  removePasskeySchema,
  removePinSchema,
  setPinSchema,
  staffSessionSchema,
  startPasskeySchema,
} from '@/lib/auth/staff.schema';
import { fail } from '@/lib/result';
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

const forAdding = ({ sessionId }: StaffActor): string => `add ${sessionId}`;

export const startMyPasskey = defineAction({
  input: startPasskeySchema,
  actor: requireStaff,
  run: async (input, actor) => {
    const started = await startPasskey(input, actor);
    if (started.ok) await rememberChallenge(forAdding(actor), started.value.challenge);
    return started;
  },
});

export const addMyPasskey = defineAction({
  input: addPasskeySchema,
  actor: requireStaff,
  run: async ({ answer, name }, actor) => {
    const challenge = await takeChallenge(forAdding(actor));
    if (challenge === null) return fail({ code: 'auth/passkey-refused' });
    return addPasskey({ answer: answer as unknown as RegistrationResponseJSON, name }, challenge, actor);
  },
});

export const removeMyPasskey = defineAction({
  input: removePasskeySchema,
  actor: requireStaff,
  run: removePasskey,
  then: () => routes.account,
});

/** The password first; then somebody is sent to the identity provider, for this session alone. */
export const startLinking = defineAction({
  input: ownIdentitySchema,
  actor: requireStaff,
  run: async (input, actor) => {
    const may = await mayLink(input, actor);
    if (may.ok) await rememberErrand({ why: 'link', sessionId: actor.sessionId, target: routes.account });
    return may;
  },
});

export const unlinkMine = defineAction({
  input: ownIdentitySchema,
  actor: requireStaff,
  run: unlinkOwnIdentity,
  then: () => routes.account,
});
