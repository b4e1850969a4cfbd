'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const every = 6_000;

/** Looks again every few seconds while somebody may be looking, so that the page goes on by itself. */
export function KeepLooking() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, every);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
