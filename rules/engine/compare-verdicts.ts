import { isDispositionAtLeast } from '../catalogue/dispositions';
import type { Severity } from '../catalogue/severities';
import { isSeverityAbove } from '../catalogue/severities';
import type { ContraindicationId } from '../contraindications/contraindications';
import type { Verdict } from './compile';

/** What other rules say of the same person: more against needling in any respect, only less, or the same. */
export type VerdictChange = 'rise' | 'fall' | 'stay';

type Compared = Pick<Verdict, 'disposition' | 'findings' | 'blockedRegions' | 'maybeBlockedRegions'>;

/** Stricter in one respect and milder in another is a rise: nothing strict is set off against something mild. */
export const compareVerdicts = (before: Compared, after: Compared): VerdictChange => {
  if (isStricter(after, before)) return 'rise';
  return isStricter(before, after) ? 'fall' : 'stay';
};

/** True when anything at all weighs more, or closes more, than in the other. */
export const isStricter = (verdict: Compared, other: Compared): boolean => {
  const was = new Map(other.findings.map((finding) => [finding.id, finding]));
  const closed = new Set(other.blockedRegions);
  const maybeClosed = new Set([...other.blockedRegions, ...other.maybeBlockedRegions]);
  return (
    !isDispositionAtLeast(other.disposition, verdict.disposition) ||
    verdict.findings.some(
      ({ id, certain, possible }) =>
        isSeverityAbove(certain, was.get(id)?.certain ?? 'none') ||
        isSeverityAbove(possible, was.get(id)?.possible ?? 'none'),
    ) ||
    verdict.blockedRegions.some((region) => !closed.has(region)) ||
    verdict.maybeBlockedRegions.some((region) => !maybeClosed.has(region))
  );
};

type Range = { readonly certain: Severity; readonly possible: Severity };

/** A finding that weighs something else under other rules. */
export type ChangedFinding = {
  readonly id: ContraindicationId;
  readonly before: Range;
  readonly after: Range;
};

/** Findings that only one of the two has are among them. */
export const changedFindings = (before: Compared, after: Compared): readonly ChangedFinding[] => {
  const rangeIn = ({ findings }: Compared, id: ContraindicationId): Range => {
    const finding = findings.find((one) => one.id === id);
    return { certain: finding?.certain ?? 'none', possible: finding?.possible ?? 'none' };
  };
  const ids = new Set([...after.findings, ...before.findings].map(({ id }) => id));
  return [...ids]
    .map((id) => ({ id, before: rangeIn(before, id), after: rangeIn(after, id) }))
    .filter((one) => one.before.certain !== one.after.certain || one.before.possible !== one.after.possible);
};
