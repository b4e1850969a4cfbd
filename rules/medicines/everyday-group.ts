import { uncheckedBackground, type Provenance } from './provenance';

/** Everyday medicines, and why they do not matter to needling. */
export type EverydayGroup = {
  readonly id: string;
  readonly why: string;
  readonly medicines: readonly string[];
};

export const everydayGroupsProvenance: Provenance = uncheckedBackground;
