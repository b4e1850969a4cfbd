import type { FactSection } from '../sections';

export type FactKind =
  'yes-no' | 'choice' | 'choices' | 'regions' | 'quantity' | 'medicines' | 'text' | 'date';

/** Who may tell us: the patient, the physiotherapist, or nobody because it is worked out. */
export type FactOrigin = 'patient' | 'clinician' | 'derived';

/**
 * The shape of a fact before the catalogue exists. Ids, options and conditions are any text here; the literal types
 * of the facts themselves become the vocabulary that everything else is checked against.
 */
export type LiteralFact = {
  readonly id: string;
  readonly kind: FactKind;
  readonly from: FactOrigin;
  readonly section: FactSection;
  readonly question: string;
  readonly hint?: string;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly askedWhen?: unknown;
  readonly derive?: Readonly<Record<string, string>>;
  /** Why we ask. For staff and for the rule book, never for the patient. */
  readonly why: string;
};
