/** Where a row of medicine knowledge comes from, and who has answered for it. */
export type Provenance = {
  /** `background-knowledge`: written down from general knowledge and cross-checked by script, without an opened source. */
  readonly basis: 'opened-source' | 'background-knowledge';
  /** The pharmacist who checked it. Null until one has; the rule book marks the rows. */
  readonly checkedBy: string | null;
};

export const uncheckedBackground: Provenance = { basis: 'background-knowledge', checkedBy: null };
