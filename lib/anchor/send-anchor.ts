import 'server-only';
import { env } from '@/lib/env';
import { kindOf, type Tell } from '@/lib/tell';
import {
  anchoredDays,
  readAnchor,
  readState,
  writeState,
  writeTimestamp,
  type AnchorState,
  type Sending,
} from './anchor-folder';
import { timeOf, timestampQuery } from './timestamp';

const patience = 20_000;
const firstPause = 60_000;
const longestPause = 6 * 3_600_000;
/** Older ones have waited in vain long enough: whoever runs the system was told each time. */
export const mostDays = 31;
const largestAnswer = 1024 * 1024;

/** Each time it fails it waits twice as long, and never longer than six hours. */
export const pauseAfter = (attempts: number): number =>
  Math.min(firstPause * 2 ** Math.min(attempts - 1, 20), longestPause);

const post = async (url: string, type: string, body: Uint8Array): Promise<Uint8Array> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: Buffer.from(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const answer = new Uint8Array(await response.arrayBuffer());
  if (answer.length > largestAnswer) throw new Error('The answer is too long.');
  return answer;
};

type Way = keyof AnchorState;

/** Tries one way once, when it is due, and notes what came of it. A failure of one way is none of the other. */
const attempt = async (
  clinicId: string,
  day: string,
  way: Way,
  at: Date,
  tell: Tell,
  send: (bytes: Uint8Array) => Promise<void>,
): Promise<void> => {
  const state = readState(clinicId, day);
  const before = state[way] ?? { done: false, attempts: 0, nextAt: null };
  if (before.done || (before.nextAt !== null && new Date(before.nextAt) > at)) return;
  const attempts = before.attempts + 1;
  let after: Sending = { done: true, attempts, nextAt: null };
  try {
    await send(Buffer.from(readAnchor(clinicId, day), 'utf8'));
  } catch (error) {
    after = { done: false, attempts, nextAt: new Date(at.getTime() + pauseAfter(attempts)).toISOString() };
    const what = way === 'timestamp' ? 'Timestamp pending for' : 'The webhook did not take';
    tell(`${what} the anchor of ${day} of clinic ${clinicId} (attempt ${attempts}): ${kindOf(error)}.`);
  }
  writeState(clinicId, day, { ...readState(clinicId, day), [way]: after });
};

/** Sends what is due of a clinic's anchors to where the installation wants them. */
export const sendAnchors = async (clinicId: string, at: Date, tell: Tell): Promise<void> => {
  const { ANCHOR_WEBHOOK, TIMESTAMP_URL } = env();
  for (const day of anchoredDays(clinicId).slice(-mostDays)) {
    if (ANCHOR_WEBHOOK !== undefined)
      await attempt(clinicId, day, 'webhook', at, tell, async (bytes) => {
        await post(ANCHOR_WEBHOOK, 'application/json', bytes);
      });
    if (TIMESTAMP_URL !== undefined)
      await attempt(clinicId, day, 'timestamp', at, tell, async (bytes) => {
        const { query, nonce } = timestampQuery(bytes);
        const response = await post(TIMESTAMP_URL, 'application/timestamp-query', query);
        await timeOf(response, bytes, nonce);
        writeTimestamp(clinicId, day, response);
      });
  }
};
