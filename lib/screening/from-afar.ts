import type { CallCause } from './screening-event.schema';

const causes: ReadonlySet<string> = new Set<CallCause>(['link-locked', 'copy-link-locked', 'pdf-failed']);

/** Raised from a distance, by whoever has a link, or by the program: there is something to see to, and nobody waits in a room. */
export const isFromAfar = (cause: string): boolean => causes.has(cause);
