'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import { idle } from '@/lib/action/action-state';
import type { MedicineAsk } from '@/lib/screening/suggest-for-line';
import type { SuggestAction } from './question-props';

const pause = 300;
const fewestLetters = 3;

/**
 * What to ask about one line, from what is in its box now. It waits for a pause in typing, shorter than the one before a
 * line is saved. It never stands in the way: without an answer there is nothing to ask.
 */
export function useMedicineAsks(suggest: SuggestAction) {
  const [asks, setAsks] = useState<readonly MedicineAsk[]>([]);
  const wanted = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(
    async (line: string) => {
      try {
        const answer = await suggest(idle, { line });
        // What was asked about an older text is no longer of interest.
        if (wanted.current === line) setAsks(answer?.status === 'done' ? answer.value : []);
      } catch {
        // The line is kept as typed, and a person reads it.
      }
    },
    [suggest],
  );
  const lookSoon = useCallback(
    (line: string) => {
      clearTimeout(timer.current);
      wanted.current = line;
      setAsks([]);
      if (line.trim().length < fewestLetters) return;
      timer.current = setTimeout(() => void look(line), pause);
    },
    [look],
  );
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    wanted.current = '';
    setAsks([]);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  return { asks, lookSoon, stop };
}
