'use server';

import { defineAction } from '@/lib/action/define-action';
import { rememberChallenge } from '@/lib/auth/passkey-challenge';
import { rememberErrand } from '@/lib/auth/provider-errand';
import { passkeyOptions } from '@/lib/auth/sign-in-by-passkey';
import { askForPasskeySchema, askForProviderSchema } from '@/lib/auth/staff.schema';
import { ok } from '@/lib/result';
import { routes } from '@/lib/routes';
import { safePath } from '@/lib/safe-path';

/** Open to everybody: what a key has to sign says nothing. */
export const askForPasskey = defineAction({
  input: askForPasskeySchema,
  actor: () => Promise.resolve(null),
  run: async () => {
    const options = await passkeyOptions();
    await rememberChallenge('sign-in', options.challenge);
    return ok(options);
  },
});

/** Open to everybody: who they are is said over there. */
export const askForProvider = defineAction({
  input: askForProviderSchema,
  actor: () => Promise.resolve(null),
  run: async ({ target }) => {
    await rememberErrand({ why: 'sign-in', sessionId: null, target: safePath(target, routes.today) });
    return ok(null);
  },
});
