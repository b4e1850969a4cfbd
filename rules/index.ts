/** Everything the application may use of the rules. */

export { ageOn, isCalendarDay } from './age';
export { canonicalJson } from './canonical-json';
export { alertFor, staffAlerts, type StaffAlert } from './catalogue/alerts';
export { dispositions, isDispositionAtLeast, type Disposition } from './catalogue/dispositions';
export { factById, facts, isFactId, type Derivation, type Fact, type FactOption } from './catalogue/facts';
export type { FactKind, FactOrigin } from './catalogue/facts/literal-fact';
export {
  isRegionId,
  regionById,
  regionGroups,
  regions,
  regionsOf,
  type Region,
  type RegionGroup,
  type RegionGroupId,
  type RegionId,
} from './catalogue/regions';
export { sections, type FactSection, type SectionId } from './catalogue/sections';
export {
  isSeverityAbove,
  isSeverityAtLeast,
  severities,
  worstSeverity,
  type Severity,
} from './catalogue/severities';
export { sources, type Reading, type Source, type SourceKey } from './catalogue/sources';
export type { FactId, MedicineClassId } from './catalogue/vocabulary';
export {
  contraindicationById,
  contraindications,
  type Contraindication,
  type ContraindicationId,
} from './contraindications/contraindications';
export { neverOverridden, textForClinicianOnly, untilPrescriberAsked } from './contraindications/handling';
export {
  hba1cFromPercent,
  roundHeight,
  roundInr,
  roundNeutrophils,
  roundWeight,
  weeksFrom,
  type TimeUnit,
} from './conversions';
export { answerInWords } from './engine/answer-in-words';
export {
  changedFindings,
  compareVerdicts,
  isStricter,
  type ChangedFinding,
  type VerdictChange,
} from './engine/compare-verdicts';
export { asked, type Asking } from './engine/asked';
export { compile, type Judge, type Verdict } from './engine/compile';
export type { Counterfactual } from './engine/counterfactuals';
export { evaluate, type Evaluation, type TracedCase, type TracedLeaf } from './engine/evaluate';
export {
  explain,
  type ExplainedCase,
  type ExplainedFinding,
  type Explanation,
  type WorthAsking,
} from './engine/explain';
export type { Finding } from './engine/findings';
export { parseAnswer, type ParsedAnswer } from './engine/parse-answer';
export { parseInput, type InputIssue, type ParsedInput } from './engine/parse-input';
export type { HowGiven, Reason, ReasonOrigin } from './engine/reason';
export { shown, type Need } from './engine/shown';
export { notSure, type Answer, type ScreeningInput } from './engine/screening-input';
export type { Condition, Leaf } from './language/condition';
export type { Case, CaseSeverity, Category, Confidence } from './language/define-contraindication';
export type { Truth } from './language/truth';
export { everydayGroups } from './medicines/everyday-groups';
export { everydayGroupsProvenance, type EverydayGroup } from './medicines/everyday-group';
export { lookAtMedicines, type LookedAtItem, type LookedAtLine } from './medicines/look-at-medicines';
export { lookAlikesProvenance, type LookAlike } from './medicines/look-alike';
export { lookAlikes } from './medicines/look-alikes';
export { medicineAliases, medicineAliasesProvenance } from './medicines/medicine-aliases';
export type { Medicine, MedicineClass } from './medicines/medicine-class';
export { medicineClasses } from './medicines/medicine-classes';
export { medicineContradictions, type MedicineContradiction } from './medicines/medicine-contradictions';
export { medicineMarks, type FoundMark, type MedicineMark } from './medicines/medicine-marks';
export {
  medicineQuestionsProvenance,
  type MedicineQuestion,
  type QuestionMedicine,
  type QuestionWeight,
} from './medicines/medicine-question';
export { medicineQuestions } from './medicines/medicine-questions';
export type { Provenance } from './medicines/provenance';
export type { AskedMedicine } from './medicines/questions-about';
export {
  readMedicines,
  type MedicineItem,
  type MedicineReading,
  type RecognisedMedicine,
} from './medicines/read-medicines';
export { suggestMedicines, type MedicineSuggestion } from './medicines/suggest-medicines';
export { measureById } from './policy/measure-by-id';
export {
  hasMeasure,
  measureId,
  noPolicy,
  withMeasure,
  withoutMeasure,
  type Measure,
  type Policy,
  type Raise,
  type RaisedSeverity,
} from './policy/policy';
export { staleMeasures } from './policy/stale-measures';
export {
  policySwitches,
  policyTopics,
  type PolicySwitch,
  type PolicySwitchId,
  type PolicyTopic,
} from './policy/switches';
export { originalCaseId, withCasesOf } from './policy/with-cases-of';
export { withPolicy } from './policy/with-policy';
export type { Frequency, Risk, RiskId } from './risks/risk';
export { risks, risksFor } from './risks/risks-for';
export { mostQuestions, teachBacks, teachBacksFor, type TeachBack } from './risks/teach-backs';
export { currentRuleSet as ruleSet, type RuleSet } from './rule-set';
