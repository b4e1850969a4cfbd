'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { leaveToSignIn } from '@/components/form/held-forms';
import { sayLocked } from '@/components/form/lock-signals';
import { routes } from '@/lib/routes';
import type { WaitingAlert } from '@/lib/screening/waiting-alerts';

const everyMilliseconds = 4000;
const failuresBeforeSaying = 3;
/** How long a page may take to leave. */
const leavingMilliseconds = 15_000;

interface Watch {
  readonly alerts: readonly WaitingAlert[];
  /** What came after the page: only that is read out. */
  readonly news: readonly WaitingAlert[];
  /** False once the server could not be reached several times: silence must not be taken for calm. */
  readonly watching: boolean;
  readonly askAgain: () => Promise<void>;
}

/** Who waits for help: as the page came, then asked every few seconds, in hidden tabs too. */
export const useWaitingAlerts = (first: readonly WaitingAlert[]): Watch => {
  const [asked, setAsked] = useState<readonly WaitingAlert[] | null>(null);
  const [failures, setFailures] = useState(0);

  const leavingUntil = useRef(0);

  const askAgain = useCallback(async () => {
    try {
      const answer = await fetch(routes.api.alerts, { cache: 'no-store' });
      if (answer.status === 401) {
        // Handing over ends the session just before the patient's page arrives: do not run off to the sign-in then.
        if (Date.now() > leavingUntil.current) leaveToSignIn();
        return;
      }
      if (answer.status === 423) {
        sayLocked(((await answer.json()) as { someoneWaits: boolean }).someoneWaits);
        setFailures(0);
        return;
      }
      if (!answer.ok) throw new Error(`Alerts answered ${answer.status}.`);
      const body = (await answer.json()) as { alerts: readonly WaitingAlert[] };
      setAsked(body.alerts);
      setFailures(0);
    } catch {
      setFailures((count) => count + 1);
    }
  }, []);

  useEffect(() => {
    const leaving = () => {
      leavingUntil.current = Date.now() + leavingMilliseconds;
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, []);

  useEffect(() => {
    const first = setTimeout(() => void askAgain(), 0);
    const timer = setInterval(() => void askAgain(), everyMilliseconds);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [askAgain]);

  return { alerts: asked ?? first, news: asked ?? [], watching: failures < failuresBeforeSaying, askAgain };
};
