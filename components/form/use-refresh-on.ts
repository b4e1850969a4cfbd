'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

import type { ActionState } from '@/lib/action/action-state';
import type { ErrorCode } from '@/lib/errors';

/** After these refusals the page itself is out of date: it is asked for again, and what was typed stays. */
export function useRefreshOn(state: ActionState, codes: readonly ErrorCode[]): void {
  const router = useRouter();
  useEffect(() => {
    if (state.status === 'failed' && codes.includes(state.code)) router.refresh();
    // oxlint-disable-next-line react/exhaustive-deps -- the codes are written out where this is called
  }, [state, router]);
}
