'use client';

import { useEffect } from 'react';

/**
 * A page kept by the browser for its Back button shows what was, and may belong to a session that has ended: it is
 * asked for again.
 */
export function FreshOnReturn() {
  useEffect(() => {
    const ask = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('pageshow', ask);
    return () => window.removeEventListener('pageshow', ask);
  }, []);
  return null;
}
