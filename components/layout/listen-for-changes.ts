import { routes } from '@/lib/routes';

/** After a "no" (nobody signed in, or nothing to listen to) it is asked again this much later, in milliseconds. */
const askAgainAfter = 60_000;

/**
 * Calls `changed` when the server says that something of the clinic was stored. Only while the page is looked at: a browser
 * has few connections to one server, and tabs in the background would hold them all.
 */
export const listenForChanges = (
  changed: () => void,
): { readonly isToldOf: () => boolean; readonly stop: () => void } => {
  let source: EventSource | null = null;
  let refusedAt = -Infinity;

  const listen = (): void => {
    if (typeof EventSource === 'undefined' || Date.now() - refusedAt < askAgainAfter) return;
    const opened = new EventSource(routes.api.live);
    opened.onmessage = changed;
    opened.onerror = () => {
      // It asks again by itself, unless the answer was a "no".
      if (opened.readyState !== EventSource.CLOSED) return;
      refusedAt = Date.now();
      if (source === opened) source = null;
    };
    source = opened;
  };
  const hangUp = (): void => {
    source?.close();
    source = null;
  };
  const follow = (): void => {
    if (document.visibilityState !== 'visible') hangUp();
    else if (!source) listen();
  };

  follow();
  document.addEventListener('visibilitychange', follow);
  return {
    isToldOf: () => {
      follow();
      return source?.readyState === EventSource.OPEN;
    },
    stop: () => {
      document.removeEventListener('visibilitychange', follow);
      hangUp();
    },
  };
};
