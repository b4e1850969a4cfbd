'use client';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

import type { ShownQuestion } from '@/lib/screening/section-questions';
import { draftKey, draftOf, type Draft } from './draft';

const typingPause = 700;

export interface QuestionControls {
  readonly root: RefObject<HTMLDivElement | null>;
  /** The draft the page began with. */
  readonly stored: Draft;
  /** Something was chosen: tell it now. */
  readonly tell: () => void;
  /** Something is being typed: tell it after a pause, or when the field is left. */
  readonly tellSoon: () => void;
}

/**
 * The browser holds what was given; this reads it and passes it on when it changed. What was given before the page was
 * awake called nobody, and is passed on at waking. What was typed last is not lost when the question goes away.
 */
export function useQuestion(
  answer: ShownQuestion['answer'],
  read: (root: HTMLElement) => Draft,
  onDraft: (draft: Draft) => void,
): QuestionControls {
  const root = useRef<HTMLDivElement>(null);
  const [stored] = useState(() => draftOf(answer));
  const told = useRef(draftKey(stored));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ read, onDraft });
  useEffect(() => {
    latest.current = { read, onDraft };
  });

  const tellFrom = useCallback((element: HTMLDivElement | null) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!element) return;
    const draft = latest.current.read(element);
    const key = draftKey(draft);
    if (key === told.current) return;
    told.current = key;
    latest.current.onDraft(draft);
  }, []);
  const tell = useCallback(() => tellFrom(root.current), [tellFrom]);
  const tellSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(tell, typingPause);
  }, [tell]);

  useEffect(() => {
    const element = root.current;
    tellFrom(element);
    return () => {
      if (timer.current !== undefined) tellFrom(element);
    };
  }, [tellFrom]);

  return { root, stored, tell, tellSoon };
}
