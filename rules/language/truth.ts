/** What a condition comes to for one person. Strong Kleene logic: *unknown* is neither yes nor no. */
export type Truth = 'true' | 'false' | 'unknown';

export const truthOf = (holds: boolean): Truth => (holds ? 'true' : 'false');

/** False if any part is false; else unknown if any part is unknown; else true. */
export const allOf = (parts: readonly Truth[]): Truth =>
  parts.includes('false') ? 'false' : parts.includes('unknown') ? 'unknown' : 'true';

/** True if any part is true; else unknown if any part is unknown; else false. */
export const anyOf = (parts: readonly Truth[]): Truth =>
  parts.includes('true') ? 'true' : parts.includes('unknown') ? 'unknown' : 'false';

/** Swaps true and false; unknown stays unknown. */
export const notOf = (part: Truth): Truth =>
  part === 'unknown' ? 'unknown' : part === 'true' ? 'false' : 'true';
