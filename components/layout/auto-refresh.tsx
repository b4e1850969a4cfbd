'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { listenForChanges } from './listen-for-changes';

interface AutoRefreshProps {
  /** Without it, only when somebody comes back to the page. */
  readonly everySeconds?: number | undefined;
  /** For pages of staff: also as soon as something of the clinic was stored, and every few seconds only while nobody tells. */
  readonly live?: boolean;
}

/** Asks the server for the page again while somebody looks at it. What is being typed stays. */
export function AutoRefresh({ everySeconds, live = false }: AutoRefreshProps) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      // A locked page would be led away, and what was typed on it with it.
      if (document.visibilityState === 'visible' && !('locked' in document.documentElement.dataset))
        router.refresh();
    };
    const changes = live ? listenForChanges(refresh) : null;
    const look = () => {
      if (!changes?.isToldOf()) refresh();
    };
    const timer = everySeconds ? setInterval(look, everySeconds * 1000) : undefined;
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      changes?.stop();
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [router, everySeconds, live]);
  return null;
}
