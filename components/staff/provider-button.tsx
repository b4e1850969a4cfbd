'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorMessage } from '@/components/ui/error-message';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import { goToProvider } from './go-to-provider';

interface ProviderButtonProps {
  readonly ask: (
    previous: ActionState<null>,
    data: { readonly target: string },
  ) => Promise<ActionState<null>>;
  readonly target: string;
  readonly children: string;
}

/** To where the organisation's accounts are, and back. */
export function ProviderButton({ ask, target, children }: ProviderButtonProps) {
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  const press = async () => {
    setPending(true);
    const asked = await ask({ status: 'idle' }, { target }).catch(() => null);
    if (asked?.status === 'done') return goToProvider(target);
    setFailed(true);
    return setPending(false);
  };
  return (
    <Stack gap="tight">
      <Button look="secondary" icon="person" wide pending={pending} onClick={() => void press()}>
        {children}
      </Button>
      {failed && (
        <div role="alert">
          <ErrorMessage>
            The clinic’s computer did not answer. Check the connection and try again.
          </ErrorMessage>
        </div>
      )}
    </Stack>
  );
}
