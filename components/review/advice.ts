import type { ExplainedCase, CaseSeverity } from '@/rules';

/** What a finding asks for now, and what would be good to know if that part of it did not hold. */
export interface Advice {
  readonly now: readonly string[];
  readonly otherwise: readonly string[];
}

const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

/** The clinic has added this case, or lets it weigh more than as shipped. */
const isPolicy = ({ confidence, raisedFrom }: ExplainedCase): boolean =>
  confidence === 'clinic-policy' || raisedFrom !== undefined;

/** A raised case keeps the advice it was written with, which is for what it weighed before. */
const raisedWords: Readonly<Record<CaseSeverity, readonly string[]>> = {
  note: [],
  precaution: ['By this clinic’s policy this is a precaution.'],
  relative: ['By this clinic’s policy this is reviewed before anyone signs.'],
  absolute: ['By this clinic’s policy this is not needled.', 'Offer another treatment.'],
};

const groundsOf = ({ because }: ExplainedCase): string =>
  because
    .map(({ sentence }) => sentence)
    .toSorted()
    .join('\n');

/**
 * The advice of the cases that hold, worst first. Where only the clinic's policy stops somebody, or closes the very areas
 * that a case as shipped speaks of, what that case says about needling them is no advice for now.
 */
export const adviceOf = (holding: readonly ExplainedCase[]): Advice => {
  const stopping = holding.filter(({ severity }) => severity === 'absolute');
  const stopsByPolicy = stopping.length > 0 && stopping.every(isPolicy);
  const closedByPolicy = new Set(
    holding
      .filter((one) => one.confidence === 'clinic-policy' && (one.blocksRegions?.length ?? 0) > 0)
      .map(groundsOf),
  );
  const counts = (one: ExplainedCase): boolean =>
    isPolicy(one) || (!stopsByPolicy && !closedByPolicy.has(groundsOf(one)));
  const adviceNow = (one: ExplainedCase): readonly string[] => {
    if (one.raisedFrom === undefined) return one.advice;
    return one.severity === 'absolute'
      ? raisedWords.absolute
      : [...raisedWords[one.severity], ...(stopsByPolicy ? [] : one.advice)];
  };
  const now = distinct(holding.filter(counts).flatMap(adviceNow));
  return {
    now,
    otherwise: distinct(holding.flatMap(({ advice }) => advice)).filter((line) => !now.includes(line)),
  };
};
