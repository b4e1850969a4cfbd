const triesBeforeLock = 5;
/** Short, and only after five wrong tries: it stops guessing without shutting a victim out for long. */
const lockMinutes = 5;

/** Until when nothing more is looked at, after so many wrong tries in a row; null while there are some left. */
export const lockAfter = (failed: number, at: Date): Date | null =>
  failed % triesBeforeLock === 0 ? new Date(at.getTime() + lockMinutes * 60_000) : null;
