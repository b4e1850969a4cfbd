import { factById, isRegionId, regionById, type RegionId } from '@/rules';
import { isWholePlanClosed } from './closed-plan';
import type { StoredAssessment } from './screening-snapshot';

/** The plan that a decision is about, as far as an agreed precaution can go against it. */
export interface PlannedInWords {
  readonly technique: { readonly id: string; readonly label: string } | null;
  /** Areas that may be needled. */
  readonly areas: readonly string[];
  /** Those of them where a bleed cannot be stopped by pressing on the skin. */
  readonly hardToPress: readonly string[];
}

const labels = (ids: readonly RegionId[]) => ids.map((id) => regionById(id).label);

export const plannedInWords = (
  assessment: Pick<StoredAssessment, 'input' | 'evaluation'>,
): PlannedInWords => {
  const { plan } = assessment.input;
  const planned = (plan.regions ?? []).filter(isRegionId);
  // Where all of it is closed, only an override goes ahead, and that opens all of it.
  const needled = isWholePlanClosed(assessment)
    ? planned
    : planned.filter((id) => !assessment.evaluation.blockedRegions.includes(id));
  const technique = factById('plan.technique').options?.find(({ id }) => id === plan.technique);
  return {
    technique: technique ? { id: technique.id, label: technique.label } : null,
    areas: labels(needled),
    hardToPress: labels(needled.filter((id) => regionById(id).groups.includes('non-compressible'))),
  };
};
