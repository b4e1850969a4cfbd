import { suggestMedicines } from '@/rules';
import type { CurrentAnswer, TypedLines } from './screening-snapshot';

/**
 * What the patient typed stays beside a list that a clinician put right: beside a line that was left, and beside one
 * that is a suggestion for a line of before.
 */
export const keepTyped = (before: CurrentAnswer | undefined, lines: readonly string[]): TypedLines | null => {
  const old = Array.isArray(before?.value) ? (before.value as readonly string[]) : [];
  const replaced = old
    .map((line, at) => ({ line, typed: before?.typed?.[at] ?? null }))
    .filter(({ line }) => !lines.includes(line));
  const typed = lines.map((line) => {
    const at = old.indexOf(line);
    if (at !== -1) return before?.typed?.[at] ?? null;
    const from = replaced.find((one) => suggestMedicines(one.line).some((offer) => offer.line === line));
    return from ? (from.typed ?? from.line) : null;
  });
  return typed.every((line) => line === null) ? null : typed;
};
