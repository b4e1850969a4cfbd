import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PdfFailed } from './pdf-failed';
import type { PdfAnswer, PdfTask } from './pdf-task';

/** Longer than the longest record takes, also on a busy machine. */
const patience = 60_000;
/** Nobody has asked for so long: its memory is given back. */
const idleFor = 60_000;

let child: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
/** One after the other: a task that ends the process takes no other with it. */
let last: Promise<unknown> = Promise.resolve();

const start = (): ChildProcess => {
  const started = fork(join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'pdf', 'pdf-process.ts'), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  started.once('exit', () => {
    if (child === started) child = undefined;
  });
  return started;
};

const end = (): void => {
  child?.kill();
  child = undefined;
};

/** While it works it keeps this process alive; while it waits it does not. */
const hold = (held: boolean): void => {
  const method = held ? 'ref' : 'unref';
  child?.[method]();
  child?.channel?.[method]();
};

const carryOut = (task: PdfTask): Promise<Uint8Array> => {
  clearTimeout(idle);
  const running = (child ??= start());
  hold(true);
  return new Promise<Uint8Array>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      running.off('message', onAnswer).off('exit', onExit).off('error', onExit);
      hold(false);
      idle = setTimeout(end, idleFor).unref();
      act();
    };
    const onAnswer = (answer: PdfAnswer): void =>
      settle(() => ('bytes' in answer ? resolve(answer.bytes) : reject(new PdfFailed(answer.failed))));
    const onExit = (): void => {
      // One that could not even be started says so, and never that it ended.
      if (child === running) end();
      settle(() => reject(new PdfFailed('crashed')));
    };
    const timer = setTimeout(() => {
      end();
      settle(() => reject(new PdfFailed('timed-out')));
    }, patience);
    running.on('message', onAnswer).on('exit', onExit).on('error', onExit);
    running.send(task, (error) => error && onExit());
  });
};

/** Has a PDF set or sealed by the process that does this alone. Rejects with `PdfFailed`. */
export const askPdfProcess = (task: PdfTask): Promise<Uint8Array> => {
  const done = last.then(() => carryOut(task));
  last = done.catch(() => undefined);
  return done;
};
