import 'server-only';
import type { Day } from '@/lib/clock';
import { env } from '@/lib/env';
import { anchoredDays, readState, type AnchorState } from './anchor-folder';
import { mostDays } from './send-anchor';

/** The oldest of the days whose anchor still waits for this, of those that are tried; null when none does. */
export const oldestPending = (clinicId: string, way: keyof AnchorState): Day | null => {
  const { ANCHOR_WEBHOOK, TIMESTAMP_URL } = env();
  if ((way === 'webhook' ? ANCHOR_WEBHOOK : TIMESTAMP_URL) === undefined) return null;
  const days = anchoredDays(clinicId).slice(-mostDays);
  return days.find((day) => readState(clinicId, day)[way]?.done !== true) ?? null;
};
