'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

import type { ActionState } from '@/lib/action/action-state';
import type { ErrorCode } from '@/lib/errors';

/** After these refusals the page itself is out of date: it is asked for again, and what was typed stays. */
export function useRefreshOn(state: ActionState, codes: readonly ErrorCode[]): void {
  const { refresh } = useRouter();
  useEffect(() => {
    if (state.status === 'failed' && codes.includes(state.code)) refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the codes are written out where this is called
  }, [state, refresh]);
}
