import type { ScreeningSnapshot } from './screening-snapshot';
import { standingAnswer } from './standing-answer';

const ways: readonly unknown[] = ['trained-interpreter', 'adult-relative-or-friend'];

/**
 * True when somebody interprets today: their name or number belongs into the record (clinical reference:
 * language-communication-barrier, INTERP).
 */
export const isInterpreted = (snapshot: ScreeningSnapshot): boolean =>
  ways.includes(standingAnswer(snapshot, 'language-communication-barrier.interpreting'));
