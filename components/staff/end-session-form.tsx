'use client';

import { useActionState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorMessage } from '@/components/ui/error-message';
import { idle, type ActionState } from '@/lib/action/action-state';
import type { StaffAction } from './staff-action';

interface EndSessionFormProps {
  readonly action: StaffAction;
  readonly staffId: string;
  /** Without it: all of them, or all others. */
  readonly sessionId?: string | undefined;
  readonly children: ReactNode;
}

export function EndSessionForm({ action, staffId, sessionId, children }: EndSessionFormProps) {
  const [state, dispatch, pending] = useActionState(
    action,
    idle as ActionState<{ readonly staffId: string }>,
  );
  return (
    <form action={dispatch}>
      <input type="hidden" name="staffId" value={staffId} />
      {sessionId && <input type="hidden" name="sessionId" value={sessionId} />}
      {state.status === 'failed' && <ErrorMessage>{state.message}</ErrorMessage>}
      <Button type="submit" look="secondary" size="small" pending={pending}>
        {children}
      </Button>
    </form>
  );
}
