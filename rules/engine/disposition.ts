import type { Disposition } from '../catalogue/dispositions';
import { isSeverityAtLeast } from '../catalogue/severities';
import type { FactState } from './knowledge';
import type { Finding } from './findings';
import type { PlanView } from './plan-view';

/** The one answer for the whole screening. What is not known never clears anybody. */
export const dispositionOf = (
  findings: readonly Finding[],
  plan: PlanView,
  unrecognisedMedicine: FactState,
): Disposition => {
  const planned = plan.planned && [...plan.planned];

  if (findings.some(({ certain }) => certain === 'absolute')) return 'do-not-needle';
  if (planned?.every((region) => plan.certainlyBlocked.has(region))) return 'do-not-needle';

  if (findings.some(({ possible }) => isSeverityAtLeast(possible, 'relative'))) return 'clinician-review';
  if (!planned || planned.some((region) => plan.possiblyBlocked.has(region))) return 'clinician-review';
  if (!isKnownNo(unrecognisedMedicine)) return 'clinician-review';

  if (findings.some(({ possible }) => possible === 'precaution')) return 'proceed-with-precautions';
  return 'no-contraindication-found';
};

const isKnownNo = (state: FactState): boolean => state.is === 'known' && state.value === 'no';
