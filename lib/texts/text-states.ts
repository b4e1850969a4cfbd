/** A version is in force from a moment on, until the next one is. */
export interface Publication {
  readonly sequence: number;
  readonly number: number;
  readonly validFrom: Date;
}

export type TextState = 'approved' | 'scheduled' | 'in-force' | 'superseded';

/**
 * The publication that counts at a moment: of all that have begun, the one that was decided on last. So a later decision
 * also takes the place of one that was still to begin.
 */
export const inForceAt = <Row extends Publication>(publications: readonly Row[], at: Date): Row | null =>
  publications
    .filter(({ validFrom }) => validFrom <= at)
    .reduce<Row | null>((newest, one) => (newest && newest.sequence > one.sequence ? newest : one), null);

/** Worked out, never stored: a version that is approved becomes the text of the clinic, and is one no more, by itself. */
export const textStateOf = (number: number, publications: readonly Publication[], at: Date): TextState => {
  const own = publications.find((one) => one.number === number);
  if (!own) return 'approved';
  if (inForceAt(publications, at)?.number === number) return 'in-force';
  const isReplaced = publications.some(
    ({ sequence, validFrom }) =>
      sequence > own.sequence && validFrom <= (own.validFrom > at ? own.validFrom : at),
  );
  return own.validFrom > at && !isReplaced ? 'scheduled' : 'superseded';
};
