/** What the clinic said it has: each of it has to be there afterwards, exactly once. */
export interface Ledger {
  readonly answers: { screeningId: string; factId: string; state: string; value: unknown; key: string }[];
  readonly decisions: { screeningId: string; decision: string }[];
  readonly signatures: { screeningId: string }[];
  readonly records: { screeningId: string; consentId: string }[];
}

export const newLedger = (): Ledger => ({ answers: [], decisions: [], signatures: [], records: [] });
