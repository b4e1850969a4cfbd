'use client';

import { useEffect, useRef, useState } from 'react';

import { forgetDrafts } from '@/components/form/drafts';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { patientWords } from '@/lib/phrasebook/patient';
import { routes } from '@/lib/routes';
import { useIntake } from './answer-queue-provider';

const words = patientWords.idle;

const minute = 60_000;
/** Long enough for somebody who reads slowly or is talking; then the page is covered, and they are asked. */
const untilAsked = 10 * minute;
/** WCAG 2.2.1 wants twenty seconds at least to say that one is still there. */
const untilClosed = untilAsked + 2 * minute;
const lookEvery = 5_000;

const touches = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * A form that nobody touches is asked about, covered, and closed: whoever finds the tablet reads nothing. What was answered
 * is with the clinic; what could not be sent yet is waited for.
 */
export function IdleGuard() {
  const { queue } = useIntake();
  const [asked, setAsked] = useState(false);
  const touched = useRef(0);
  const leave = useRef<HTMLFormElement>(null);

  const stay = () => {
    touched.current = Date.now();
    setAsked(false);
  };

  useEffect(() => {
    touched.current = Date.now();
    const touch = () => {
      // Once they are asked, the question has to be answered: a sleeve on the glass is no answer.
      if (Date.now() - touched.current < untilAsked) touched.current = Date.now();
    };
    const look = () => {
      const since = Date.now() - touched.current;
      if (since >= untilAsked) setAsked(true);
      if (since < untilClosed || queue.state().waiting.size > 0 || !navigator.onLine) return;
      forgetDrafts();
      leave.current?.requestSubmit();
    };
    const timer = setInterval(look, lookEvery);
    for (const kind of touches) window.addEventListener(kind, touch, { capture: true, passive: true });
    // Timers stand still while a tablet sleeps.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const kind of touches) window.removeEventListener(kind, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [queue]);

  return (
    <>
      <form ref={leave} method="post" action={routes.patient.finish} hidden>
        <input type="hidden" name="why" value="idle" />
      </form>
      <Dialog
        open={asked}
        covers
        onClose={stay}
        title={words.title}
        closeLabel={words.stay}
        actions={<Button onClick={stay}>{words.stay}</Button>}
      >
        <p>{words.text}</p>
      </Dialog>
    </>
  );
}
