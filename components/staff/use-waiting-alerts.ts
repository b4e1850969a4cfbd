'use client';

import { useCallback, useEffect, useState } from 'react';
import { routes } from '@/lib/routes';
import type { WaitingAlert } from '@/lib/screening/waiting-alerts';

const everyMilliseconds = 4000;
const failuresBeforeSaying = 3;

interface Watch {
  readonly alerts: readonly WaitingAlert[];
  /** False once the server could not be reached several times: silence must not be taken for calm. */
  readonly watching: boolean;
  readonly askAgain: () => Promise<void>;
}

/** Who waits for help, asked every few seconds, in hidden tabs too. */
export const useWaitingAlerts = (): Watch => {
  const [alerts, setAlerts] = useState<readonly WaitingAlert[]>([]);
  const [failures, setFailures] = useState(0);

  const askAgain = useCallback(async () => {
    try {
      const answer = await fetch(routes.api.alerts, { cache: 'no-store' });
      if (answer.status === 401) return window.location.assign(routes.signIn);
      if (!answer.ok) throw new Error(`Alerts answered ${answer.status}.`);
      const body = (await answer.json()) as { alerts: readonly WaitingAlert[] };
      setAlerts(body.alerts);
      setFailures(0);
    } catch {
      setFailures((count) => count + 1);
    }
  }, []);

  useEffect(() => {
    const first = setTimeout(askAgain, 0);
    const timer = setInterval(askAgain, everyMilliseconds);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [askAgain]);

  return { alerts, watching: failures < failuresBeforeSaying, askAgain };
};
