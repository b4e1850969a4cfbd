import { kindOf } from './tell.ts';

/** Which request it was; ids and patterns alone. */
export interface FailedRequest {
  readonly request: string;
  readonly method: string;
  readonly route: string;
  /** What was being done: drawing a page, an action, a route. */
  readonly during: string;
}

/** Survives being read twice, by what serves and by what the framework bundles. */
const kept = globalThis as { beforehandLogged?: WeakSet<Error> };
const logged = (): WeakSet<Error> => (kept.beforehandLogged ??= new WeakSet());

export const wasLogged = (error: Error): boolean => logged().has(error);

const mostFrames = 12;

/** Where it happened, without the message that a stack begins with: it may quote what is stored. */
const framesOf = ({ stack = '', message }: Error): readonly string[] => {
  const after = stack.slice(stack.indexOf(message) + message.length);
  return (after.match(/^ +at .+$/gm) ?? []).slice(0, mostFrames).map((line) => line.trim());
};

/** One line of JSON about an unexpected error, on standard error: its kind and place, never its message. */
export const logError = (error: unknown, failed?: FailedRequest): void => {
  const known = error instanceof Error ? error : undefined;
  if (known) logged().add(known);
  const line = {
    at: new Date().toISOString(),
    level: 'error',
    ...failed,
    // What the person was shown as the id.
    digest: known && 'digest' in known ? known.digest : undefined,
    error: kindOf(error),
    cause: known?.cause === undefined ? undefined : kindOf(known.cause),
    stack: known && framesOf(known),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
