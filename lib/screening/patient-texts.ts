import { contraindicationById, isSeverityAtLeast, textForClinicianOnly, type Severity } from '@/rules';
import { closedInPlan } from './closed-plan';
import type { ScreeningSnapshot } from './screening-snapshot';

/**
 * What a patient is told about the findings in force: one sentence for each case that holds and weighs this much. Never
 * those that are the physiotherapist's to say, away from a screen that others may see.
 */
export const patientTextsOf = ({ assessment }: ScreeningSnapshot, atLeast: Severity): readonly string[] => {
  const texts = (assessment?.evaluation.findings ?? [])
    .filter(({ id }) => !textForClinicianOnly.includes(id))
    .flatMap(({ id, cases }) =>
      contraindicationById(id).cases.filter(
        (one) => cases.includes(one.id) && isSeverityAtLeast(one.severity, atLeast),
      ),
    )
    .map(({ patientText }) => patientText);
  return [...new Set(texts)];
};

/** Why planned areas are closed, in the patient's words: one sentence for each case that closes one of them. */
export const closedTextsOf = ({ assessment }: ScreeningSnapshot): readonly string[] => {
  if (!assessment) return [];
  const closed = closedInPlan(assessment).map(({ region }) => region);
  const texts = assessment.evaluation.trace
    .filter(({ certainlyBlocks }) => certainlyBlocks.some((region) => closed.includes(region)))
    .filter(({ contraindication }) => !textForClinicianOnly.includes(contraindication))
    .flatMap((traced) =>
      contraindicationById(traced.contraindication).cases.filter(({ id }) => id === traced.id),
    )
    .map(({ patientText }) => patientText);
  return [...new Set(texts)];
};
