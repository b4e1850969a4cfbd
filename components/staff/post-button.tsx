'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { forgetDrafts } from '@/components/form/drafts';

interface PostButtonProps extends ButtonLook {
  readonly address: string;
  readonly children: ReactNode;
}

/**
 * Leaves by a plain form, so that the browser loads a new document: nothing of the pages before stays in memory for
 * whoever holds this device next.
 */
export function PostButton({ address, children, ...look }: PostButtonProps) {
  const [pending, setPending] = useState(false);
  const leave = () => {
    forgetDrafts();
    setPending(true);
  };
  return (
    <form method="post" action={address} onSubmit={leave}>
      <Button {...look} type="submit" pending={pending}>
        {children}
      </Button>
    </form>
  );
}
