import { suggestMedicines } from '@/rules';
import { longestLine } from './check-answer';

/** What a patient is asked about some words of a line, before it is stored. */
export interface MedicineAsk {
  /** The words it is about, as typed. */
  readonly words: string;
  readonly choices: readonly {
    /** Brand and generic together. */
    readonly label: string;
    /** The whole line once this is confirmed. */
    readonly line: string;
  }[];
}

/** "Did you mean …?" for a line, in the order of its words. Nothing is stored, and nothing is decided. */
export const suggestForLine = (line: string): readonly MedicineAsk[] => {
  const asks = new Map<string, MedicineAsk['choices'][number][]>();
  if (line.length > longestLine) return [];
  for (const { text, label, line: confirmed } of suggestMedicines(line)) {
    // A line that could not be stored is not offered.
    if (confirmed.length > longestLine) continue;
    const choices = asks.get(text) ?? [];
    if (!choices.some((choice) => choice.label === label)) choices.push({ label, line: confirmed });
    asks.set(text, choices);
  }
  return [...asks].map(([words, choices]) => ({ words, choices }));
};
