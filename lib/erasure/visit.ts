/** One screening of a patient, with what was recorded in it. */
export interface Visit {
  readonly screeningId: string;
  readonly startedAt: Date;
  readonly records: readonly { readonly id: string; readonly kind: 'given' | 'refused' | 'withdrawn' }[];
}
