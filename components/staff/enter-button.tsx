'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorMessage } from '@/components/ui/error-message';
import { finishSignIn } from './finish-sign-in';

/** Opens the session, once the second factor was set up in this sign-in. */
export function EnterButton({ target, children }: { readonly target: string; readonly children: ReactNode }) {
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState('');
  const enter = async () => {
    setPending(true);
    const refused = await finishSignIn('');
    if (refused === null) return window.location.assign(target);
    setPending(false);
    return setMessage(refused.message);
  };
  return (
    <>
      {message && <ErrorMessage>{message}</ErrorMessage>}
      <Button wide pending={pending} pendingLabel="Signing in…" onClick={() => void enter()}>
        {children}
      </Button>
    </>
  );
}
