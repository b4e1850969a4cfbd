/** Tells whoever runs the program, a line at a time. */
export type Tell = (line: string) => void;

export const tellOperator: Tell = (line) => void process.stderr.write(`${line}\n`);

/** A disk that is full (ENOSPC), a connection refused, a constraint of the database: codes that others gave. */
const codeOf = (error: Error): string | null =>
  'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{3,40}$/.test(error.code)
    ? error.code
    : null;

/** The kind of trouble alone: a message may quote what was stored. */
export const kindOf = (error: unknown): string =>
  error instanceof Error ? [error.name, codeOf(error)].filter(Boolean).join(' ') : 'unknown';
