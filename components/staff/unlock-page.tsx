'use client';

import { routes } from '@/lib/routes';
import { sayUnlocked } from '@/components/form/lock-signals';
import type { StaffAction } from './staff-action';
import { UnlockForm } from './unlock-form';

/** The same on a page of its own, which leads to the day's list. */
export function UnlockPage({
  action,
  by,
}: {
  readonly action: StaffAction;
  readonly by: 'PIN' | 'password';
}) {
  return (
    <UnlockForm
      action={action}
      by={by}
      onUnlocked={() => {
        sayUnlocked();
        window.location.assign(routes.today);
      }}
    />
  );
}
