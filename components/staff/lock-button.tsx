'use client';

import { askToLock } from '@/components/form/lock-signals';
import { Button } from '@/components/ui/button';

/** For whoever leaves the desk: the page stays as it is behind the lock. */
export function LockButton() {
  return (
    <Button look="secondary" icon="lock" wide onClick={askToLock}>
      Lock this screen
    </Button>
  );
}
