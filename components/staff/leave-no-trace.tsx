'use client';

import { useEffect } from 'react';

/** A page that a browser brings back from memory may belong to a session that has ended: ask the server again. */
export function LeaveNoTrace() {
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, []);
  return null;
}
