'use server';

import { defineAction } from '@/lib/action/define-action';
import { rememberChallenge } from '@/lib/auth/passkey-challenge';
import { passkeyOptions } from '@/lib/auth/sign-in-by-passkey';
import { askForPasskeySchema } from '@/lib/auth/staff.schema';
import { ok } from '@/lib/result';

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
