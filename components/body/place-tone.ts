/** What a place on the drawing says. A sign or a pattern goes with each colour. */
export type PlaceTone = 'chosen' | 'closed' | 'maybe-closed' | 'chosen-closed' | 'chosen-maybe-closed';

/** Closed comes before what may be; a place that was chosen is shown as both. */
export const placeTone = (is: {
  readonly chosen: boolean;
  readonly closed: boolean;
  readonly maybeClosed: boolean;
}): PlaceTone | undefined => {
  if (is.closed) return is.chosen ? 'chosen-closed' : 'closed';
  if (is.maybeClosed) return is.chosen ? 'chosen-maybe-closed' : 'maybe-closed';
  return is.chosen ? 'chosen' : undefined;
};
