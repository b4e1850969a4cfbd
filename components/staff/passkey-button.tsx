'use client';

import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { signIn } from 'next-auth/react';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorMessage } from '@/components/ui/error-message';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import { errorMessages, type ErrorCode } from '@/lib/errors';
import { canUsePasskeys } from './can-use-passkeys';

type Options = PublicKeyCredentialRequestOptionsJSON;
export type AskForPasskey = (
  previous: ActionState<Options>,
  data: Record<string, never>,
) => Promise<ActionState<Options>>;

interface PasskeyButtonProps {
  readonly ask: AskForPasskey;
  readonly target: string;
  readonly children: string;
}

const noAnswer = 'The clinic’s computer did not answer. Check the connection and try again.';
const known = (code: string): code is ErrorCode => Object.hasOwn(errorMessages, code);
const never = () => () => undefined;

/** Signs in by a key of this device, or of a phone beside it. Not there where the browser has none. */
export function PasskeyButton({ ask, target, children }: PasskeyButtonProps) {
  const possible = useSyncExternalStore(never, canUsePasskeys, () => false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  if (!possible) return null;

  const enter = async (): Promise<string | null> => {
    const asked = await ask({ status: 'idle' }, {}).catch(() => null);
    if (asked?.status !== 'done') return noAnswer;
    let answer: string;
    try {
      answer = JSON.stringify(await startAuthentication({ optionsJSON: asked.value }));
    } catch {
      // Cancelled, or there is no key for here: the browser has said which.
      return 'No passkey was used. Try again, or sign in with your password.';
    }
    const signedIn = await signIn('passkey', { answer, redirect: false }).catch(() => undefined);
    if (signedIn?.ok && !signedIn.error) return null;
    const error = signedIn?.error ?? '';
    return known(error) ? errorMessages[error] : noAnswer;
  };

  const press = async () => {
    setPending(true);
    const refused = await enter();
    if (refused === null) return window.location.assign(target);
    setProblem(refused);
    return setPending(false);
  };

  return (
    <Stack gap="tight">
      <Button look="secondary" icon="lock" wide pending={pending} onClick={() => void press()}>
        {children}
      </Button>
      {problem && (
        <div role="alert">
          <ErrorMessage>{problem}</ErrorMessage>
        </div>
      )}
    </Stack>
  );
}
