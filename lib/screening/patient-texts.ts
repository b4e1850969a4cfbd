import { isSeverityAtLeast, type Severity } from '@/rules';
import { closedInPlan } from './closed-plan';
import { holdingCases } from './holding-cases';
import type { ScreeningSnapshot } from './screening-snapshot';

/**
 * What a patient is told about the findings in force: one sentence for each case that holds and weighs this much. Never
 * those that are the physiotherapist's to say, away from a screen that others may see.
 */
export const patientTextsOf = (snapshot: ScreeningSnapshot, atLeast: Severity): readonly string[] => {
  const texts = holdingCases(snapshot)
    .filter(({ finding }) => !snapshot.rules?.textForClinicianOnly.includes(finding.id))
    .flatMap(({ cases }) => cases.filter(({ severity }) => isSeverityAtLeast(severity, atLeast)))
    .map(({ patientText }) => patientText);
  return [...new Set(texts)];
};

/**
 * What is still to be talked about where a "do not needle" was overridden: the graver findings beside it, of which the
 * patient was told nothing while it stood. Sentences that leave a planned area alone would speak against the override.
 */
export const talkTextsOf = (snapshot: ScreeningSnapshot): readonly string[] => {
  const closing = closedTextsOf(snapshot);
  const stopping = holdingCases(snapshot)
    .flatMap(({ cases }) => cases)
    .filter(({ severity }) => severity === 'absolute')
    .map(({ patientText }) => patientText);
  return patientTextsOf(snapshot, 'relative').filter(
    (text) => !closing.includes(text) && !stopping.includes(text),
  );
};

/** Why planned areas are closed, in the patient's words: one sentence for each case that closes one of them. */
export const closedTextsOf = (snapshot: ScreeningSnapshot): readonly string[] => {
  const { assessment, rules } = snapshot;
  if (!assessment) return [];
  const closed = closedInPlan(assessment).map(({ region }) => region);
  const closing = assessment.evaluation.trace.filter(({ certainlyBlocks }) =>
    certainlyBlocks.some((region) => closed.includes(region)),
  );
  const texts = holdingCases(snapshot)
    .filter(({ finding }) => !rules?.textForClinicianOnly.includes(finding.id))
    .flatMap(({ finding, cases }) =>
      cases.filter(({ id }) =>
        closing.some((traced) => traced.contraindication === finding.id && traced.id === id),
      ),
    )
    .map(({ patientText }) => patientText);
  return [...new Set(texts)];
};
