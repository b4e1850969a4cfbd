'use client';

import { usePathname } from 'next/navigation';
import { Link } from '@/components/ui/link';
import type { ActionState } from '@/lib/action/action-state';
import type { ErrorCode } from '@/lib/errors';

const overtaken: readonly ErrorCode[] = ['texts/changed', 'policy/changed', 'rules/changed'];

/** Where somebody else was faster: the way to what stands there now, without losing what was written here. */
export function AsItIsNow({ state }: { readonly state: ActionState }) {
  const here = usePathname();
  if (state.status !== 'failed' || !overtaken.includes(state.code)) return null;
  return (
    <p>
      <Link href={here} target="_blank">
        Open this page as it is now, in a new tab
      </Link>
    </p>
  );
}
