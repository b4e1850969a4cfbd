/** Tells whoever runs the program, a line at a time. */
export type Tell = (line: string) => void;

export const tellOperator: Tell = (line) => void process.stderr.write(`${line}\n`);

/** The kind of trouble alone: a message may quote what was stored. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
