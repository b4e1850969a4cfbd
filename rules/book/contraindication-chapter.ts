import type { Contraindication } from '../contraindications/contraindications';
import type { Case, CaseSeverity, Confidence } from '../language/define-contraindication';
import type { RuleSet } from '../rule-set';
import { conditionInWords } from './condition-in-words';
import type { Catalogue } from './leaf-in-words';
import type { Words } from './span';

/** One case: when it holds, what it means, who is told what, and what that rests on. */
export type BookCase = {
  readonly id: string;
  readonly severity: CaseSeverity;
  /** What it weighs as shipped, where the clinic's policy has raised it; otherwise null. */
  readonly raisedFrom: CaseSeverity | null;
  readonly when: Words;
  readonly advice: readonly string[];
  readonly patientText: string;
  /** Areas or groups of areas, by name, that are closed to the needle while the case holds. */
  readonly closes: readonly string[];
  /** The question whose marked areas are closed as well. */
  readonly closesMarkedIn: string | null;
  /** Keys into `RuleBook.sources`. */
  readonly evidence: readonly string[];
  readonly basis: Confidence;
};

export type BookChapter = {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  /** A do-not-needle for this is never overridden, only resolved by changed facts. */
  readonly neverOverridden: boolean;
  /** Its patient sentences are said by the physiotherapist, never shown on a shared screen. */
  readonly toldInPerson: boolean;
  readonly cases: readonly BookCase[];
};

export const chapterOf = (
  { id, title, category, cases }: Contraindication,
  ruleSet: RuleSet,
  catalogue: Catalogue,
): BookChapter => ({
  id,
  title,
  category,
  neverOverridden: ruleSet.neverOverridden.includes(id),
  toldInPerson: ruleSet.textForClinicianOnly.includes(id),
  cases: cases.map((rule) => caseOf(rule, ruleSet, catalogue)),
});

const caseOf = (rule: Case, { regions, regionGroups }: RuleSet, catalogue: Catalogue): BookCase => ({
  id: rule.id,
  severity: rule.severity,
  raisedFrom: rule.raisedFrom ?? null,
  when: conditionInWords(rule.when, catalogue),
  advice: rule.advice,
  patientText: rule.patientText,
  closes: (rule.blocksRegions ?? []).map((place) => {
    const found = regionGroups.find(({ id }) => id === place) ?? regions.find(({ id }) => id === place);
    if (!found) throw new Error(`The rule book cannot name the region "${place}".`);
    return found.label;
  }),
  closesMarkedIn: rule.blocksMarkedIn ? (catalogue.facts.get(rule.blocksMarkedIn)?.question ?? null) : null,
  evidence: rule.evidence,
  basis: rule.confidence,
});
