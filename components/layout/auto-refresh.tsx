'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

interface AutoRefreshProps {
  /** Without it, only when somebody comes back to the page. */
  readonly everySeconds?: number | undefined;
}

/** Asks the server for the page again while somebody looks at it. What is being typed stays. */
export function AutoRefresh({ everySeconds }: AutoRefreshProps) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      // A locked page would be led away, and what was typed on it with it.
      if (document.visibilityState === 'visible' && !('locked' in document.documentElement.dataset))
        router.refresh();
    };
    const timer = everySeconds ? setInterval(refresh, everySeconds * 1000) : undefined;
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [router, everySeconds]);
  return null;
}
