import { plannedInWords } from '@/lib/screening/planned-in-words';
import { reviewDecisions, type StoredAssessment } from '@/lib/screening/screening-snapshot';
import type { DecisionContext } from './decide.schema';
import { departsFromFindings, needsOverride, untilAsked } from './review.policy';

/** What a decision about this assessment has to answer to. */
export const decisionContext = (assessment: StoredAssessment, today: string): DecisionContext => ({
  departs: reviewDecisions.filter((decision) => departsFromFindings(assessment.evaluation, decision)),
  overrides: needsOverride(assessment.evaluation, 'proceed'),
  askFirst: needsOverride(assessment.evaluation, 'proceed') && untilAsked(assessment.evaluation).length > 0,
  plan: plannedInWords(assessment),
  today,
});
