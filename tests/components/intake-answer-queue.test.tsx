// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnswerQueue, type AnswerToSave } from '@/components/intake/answer-queue';
import { receiptFor, refusal } from './support/receipts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const keys = () => {
  let next = 0;
  return () => `key-${(next += 1)}`;
};
const settle = () => vi.advanceTimersByTimeAsync(0);

test('says saved only after the receipt', async () => {
  const answers: ((receipt: ReturnType<typeof receiptFor>) => void)[] = [];
  const queue = createAnswerQueue(() => new Promise((resolve) => answers.push(resolve)), keys());
  expect(queue.state().status).toBe('idle');

  queue.put({ factId: 'diabetes', state: 'answered', value: 'no' });
  await settle();
  expect(queue.state().status).toBe('saving');

  answers[0]?.(receiptFor('key-1'));
  await settle();
  expect(queue.state().status).toBe('saved');
});

test('keeps trying with the same key while the line is down, and says that nothing is saved yet', async () => {
  const sent: AnswerToSave[] = [];
  let line: 'down' | 'up' = 'down';
  const queue = createAnswerQueue((answer) => {
    sent.push(answer);
    return line === 'down'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(receiptFor('key-1'));
  }, keys());

  queue.put({ factId: 'diabetes', state: 'not-sure' });
  await settle();
  expect(queue.state()).toMatchObject({ status: 'unsaved' });
  expect([...queue.state().waiting]).toEqual(['diabetes']);

  await vi.advanceTimersByTimeAsync(1_000);
  expect(queue.state().status).toBe('unsaved');
  line = 'up';
  await vi.advanceTimersByTimeAsync(2_000);
  expect(queue.state().status).toBe('saved');
  expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-1', 'key-1', 'key-1']);
});

test('sends in the order given, and only the newest of what still waits for one question', async () => {
  const sent: AnswerToSave[] = [];
  const open: (() => void)[] = [];
  const queue = createAnswerQueue((answer) => {
    sent.push(answer);
    return new Promise((resolve) => open.push(() => resolve(receiptFor(answer.idempotencyKey))));
  }, keys());
  queue.put({ factId: 'diabetes', state: 'answered', value: 'no' });
  queue.put({ factId: 'needle-fear', state: 'answered', value: 'yes' });
  queue.put({ factId: 'needle-fear', state: 'answered', value: 'no' });
  queue.put({ factId: 'diabetes', state: 'not-sure' });
  for (let turn = 0; turn < 3; turn += 1) {
    open[turn]?.();
    await settle();
  }
  expect(sent.map(({ factId, state, value }) => [factId, state, value])).toEqual([
    ['diabetes', 'answered', 'no'],
    ['needle-fear', 'answered', 'no'],
    ['diabetes', 'not-sure', undefined],
  ]);
});

test('hands a refusal on with its message, and goes on with the next answer', async () => {
  const refused = vi.fn();
  const receipts = vi.fn();
  const queue = createAnswerQueue(
    ({ factId, idempotencyKey }) =>
      Promise.resolve(
        factId === 'needle-fear.score'
          ? refusal('screening/answer-invalid', { 'needle-fear.score': 'Enter a number from 0 to 10.' })
          : receiptFor(idempotencyKey),
      ),
    keys(),
  );
  queue.listen({ onReceipt: receipts, onRefused: refused });
  queue.put({ factId: 'needle-fear.score', state: 'answered', value: 99 });
  queue.put({ factId: 'diabetes', state: 'answered', value: 'no' });
  await queue.settled();
  expect(refused).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ factId: 'needle-fear.score' }),
    'Enter a number from 0 to 10.',
  );
  expect(receipts).toHaveBeenCalledOnce();
  // Something was refused: "Saved" would not be the whole truth.
  expect(queue.state().status).not.toBe('saved');
});
