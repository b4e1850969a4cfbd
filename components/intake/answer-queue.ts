import type { Answer, FactId } from '@/rules';
import type { AmountGiven } from '@/rules/units';
import type { ActionState } from '@/lib/action/action-state';
import type { TypedLines } from '@/lib/screening/screening-snapshot';
import type { AnswerReceipt } from '@/lib/screening/save-answer';

/** One answer on its way to the clinic. */
export interface AnswerToSave {
  readonly factId: FactId;
  readonly state: 'answered' | 'not-sure' | 'cleared';
  readonly value?: Answer | undefined;
  readonly typed?: TypedLines | undefined;
  readonly amountGiven?: AmountGiven | undefined;
  /** Made here, so that a lost acknowledgement can be asked for again without a second row. */
  readonly idempotencyKey: string;
}

export type SendAnswer = (answer: AnswerToSave) => Promise<ActionState<AnswerReceipt>>;

/** `unsaved` while the line is down: the answers wait here and nowhere else. */
export interface QueueState {
  readonly status: 'idle' | 'saving' | 'saved' | 'unsaved';
  readonly waiting: ReadonlySet<FactId>;
}

export interface QueueListener {
  readonly onReceipt: (receipt: AnswerReceipt, answer: AnswerToSave) => void;
  readonly onRefused: (answer: AnswerToSave, message: string) => void;
}

export interface AnswerQueue {
  readonly put: (answer: Omit<AnswerToSave, 'idempotencyKey'>) => void;
  readonly state: () => QueueState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly listen: (listener: QueueListener) => () => void;
  /** Resolves once the clinic has answered everything that was given so far. */
  readonly settled: () => Promise<void>;
  /** Try again now, for example because the line is back. */
  readonly retry: () => void;
  readonly stop: () => void;
}

const firstPause = 1_000;
const longestPause = 15_000;
const longestWait = 20_000;

/** A request that never answers counts as lost; its key makes sending it again harmless. */
const withinTime = <T>(promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time.')), longestWait);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/**
 * Sends answers one after the other, in the order given, and keeps trying while the line is down. It says "saved" only
 * after the receipt. A newer answer to the same question takes the place of one that is still waiting.
 */
export const createAnswerQueue = (
  send: SendAnswer,
  makeKey: () => string = () => crypto.randomUUID(),
): AnswerQueue => {
  let entries: readonly AnswerToSave[] = [];
  let current: QueueState = { status: 'idle', waiting: new Set() };
  let failures = 0;
  let running = false;
  let stopped = false;
  let wake: (() => void) | undefined;
  const changed = new Set<() => void>();
  const listeners = new Set<QueueListener>();
  const whenSettled = new Set<() => void>();

  const publish = (status: QueueState['status']) => {
    current = { status, waiting: new Set(entries.map(({ factId }) => factId)) };
    for (const tell of changed) tell();
  };

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(firstPause * 2 ** (failures - 1), longestPause));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const deliver = (answer: AnswerToSave, outcome: ActionState<AnswerReceipt>) => {
    entries = entries.filter((entry) => entry !== answer);
    for (const listener of listeners)
      if (outcome.status === 'done') listener.onReceipt(outcome.value, answer);
      else if (outcome.status === 'failed')
        listener.onRefused(answer, outcome.fields[answer.factId] ?? outcome.message);
  };

  const run = async () => {
    running = true;
    // A question that was answered anew has nothing refused any more.
    const refused = new Set<FactId>();
    for (let head = entries[0]; head && !stopped; head = entries[0]) {
      try {
        const outcome = await withinTime(send(head));
        if (outcome?.status !== 'done' && outcome?.status !== 'failed') throw new Error('No receipt.');
        failures = 0;
        if (outcome.status === 'failed') refused.add(head.factId);
        else refused.delete(head.factId);
        deliver(head, outcome);
        if (entries.length > 0) publish('saving');
      } catch {
        if (stopped) break;
        failures += 1;
        publish('unsaved');
        await pause();
      }
    }
    running = false;
    if (stopped) return;
    publish(refused.size > 0 ? 'idle' : 'saved');
    for (const resolve of whenSettled) resolve();
    whenSettled.clear();
  };

  return {
    put: (answer) => {
      // The first may be on its way already: what replaces it has to come after it.
      const [head, ...rest] = entries;
      const kept = rest.filter(({ factId }) => factId !== answer.factId);
      const entry = { ...answer, idempotencyKey: makeKey() };
      entries = head ? [head, ...kept, entry] : [entry];
      publish(failures > 0 ? 'unsaved' : 'saving');
      if (!running) void run();
    },
    state: () => current,
    subscribe: (tell) => {
      changed.add(tell);
      return () => changed.delete(tell);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () =>
      entries.length === 0 ? Promise.resolve() : new Promise((resolve) => void whenSettled.add(resolve)),
    retry: () => wake?.(),
    stop: () => {
      stopped = true;
      wake?.();
    },
  };
};
