import type { StaffAlert } from '../catalogue/alerts';
import { disagreements, type Disagreement } from '../catalogue/disagreements';
import { knownLimits } from '../catalogue/known-limits';
import { projectProposals, type ProjectProposal } from '../catalogue/project-proposals';
import type { Reading, Source } from '../catalogue/sources';
import { commonRisks } from '../risks/common-risks';
import { seriousRisks } from '../risks/serious-risks';
import type { RuleSet } from '../rule-set';
import { chapterOf, type BookChapter } from './contraindication-chapter';
import { medicineChapterOf, type MedicineChapter } from './medicine-chapter';
import { questionSectionsOf, type QuestionSection } from './question-section';
import { catalogueOf } from './leaf-in-words';
import { riskEntryOf, type RiskEntry } from './risk-entry';
import { definitionInWords } from './condition-in-words';
import type { Words } from './span';
import { terms } from './terms';
import { thresholdsOf, type BookThreshold } from './thresholds';

/** Which rules the book is about. The date is the version's, never the day of printing. */
export type Edition = { readonly version: string; readonly date: string; readonly fingerprint: string };

/** A condition that several cases share. Words elsewhere in the book point to it by `Span.term`. */
export type BookTerm = { readonly id: string; readonly text: string; readonly definition: Words };

export type BookRegion = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly groups: readonly string[];
  readonly selectable: boolean;
};

/** Answers that call staff while the patient is still answering. */
export type BookAlert = {
  /** For a follow-up, the question it follows. */
  readonly after: string | null;
  readonly question: string;
  readonly answers: readonly string[];
};

export type BookSource = Source & { readonly key: string };

/**
 * A whole rule set in plain English, as data: what a clinician reads before answering for it. `ruleBookMarkdown` prints it
 * as docs/rule-book.md and a page can show the same. Sentences with logic are `Words` (spans), so that and, or, unless and
 * links to terms can be set apart; everything else is text. Texts in `patientText` and `question` are shown to patients
 * word for word; all others speak to the physiotherapist.
 */
export type RuleBook = {
  readonly edition: Edition;
  /** The sections of the patient's form, then what the physiotherapist records, then what is worked out. */
  readonly questions: readonly QuestionSection[];
  readonly terms: readonly BookTerm[];
  readonly chapters: readonly BookChapter[];
  readonly thresholds: readonly BookThreshold[];
  readonly alerts: readonly BookAlert[];
  readonly regions: readonly BookRegion[];
  readonly medicines: MedicineChapter;
  readonly risks: { readonly common: readonly RiskEntry[]; readonly serious: readonly RiskEntry[] };
  readonly proposals: readonly ProjectProposal[];
  readonly disagreements: readonly Disagreement[];
  readonly limits: readonly string[];
  readonly sources: readonly BookSource[];
};

/**
 * The book of one rule set: the shipped one, one a clinic's policy has tightened, or one stored years ago. Pure. Throws
 * where a rule names what the rule set does not have. Proposals, disagreements and risks are those of this release.
 */
export const ruleBookOf = (ruleSet: RuleSet, { date, fingerprint }: Omit<Edition, 'version'>): RuleBook => {
  const catalogue = catalogueOf(ruleSet);
  return {
    edition: { version: ruleSet.version, date, fingerprint },
    questions: questionSectionsOf(ruleSet, catalogue),
    terms: terms.map(({ id, text, when }) => ({ id, text, definition: definitionInWords(when, catalogue) })),
    chapters: ruleSet.contraindications.map((entry) => chapterOf(entry, ruleSet, catalogue)),
    thresholds: thresholdsOf(ruleSet, catalogue),
    alerts: ruleSet.staffAlerts.map((alert) => alertOf(alert, ruleSet)),
    regions: ruleSet.regions.map(({ id, label, note, groups, selectable }) => ({
      id,
      label,
      note,
      groups: groups.map((group) => ruleSet.regionGroups.find((one) => one.id === group)?.label ?? group),
      selectable,
    })),
    medicines: medicineChapterOf(ruleSet.medicines),
    risks: {
      common: commonRisks.map((risk) => riskEntryOf(risk, catalogue)),
      serious: seriousRisks.map((risk) => riskEntryOf(risk, catalogue)),
    },
    proposals: projectProposals,
    disagreements,
    limits: knownLimits,
    // By key: a rule set read back from its canonical JSON keeps no other order.
    sources: Object.entries(ruleSet.sources)
      .map(([key, source]) => ({ key, ...source }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
};

const alertOf = ({ fact: id, values }: StaffAlert, { facts }: RuleSet): BookAlert => {
  const fact = facts.find((one) => one.id === id);
  if (!fact) throw new Error(`The rule book cannot name the fact "${id}".`);
  const everyday: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' };
  const main = facts.find((one) => one.id === id.split('.')[0]);
  return {
    after: main && main !== fact ? main.question : null,
    question: fact.question,
    answers: values.map(
      (value) => fact.options?.find((option) => option.id === value)?.label ?? everyday[value] ?? value,
    ),
  };
};

/** How far a source was read, for a reader who was not there. */
export const readingInWords: Readonly<Record<Reading, string>> = {
  full: 'read in full',
  abstract: 'abstract read',
  excerpt: 'opening part read',
  'contents-only': 'only title and contents read',
  reproduction: 'another page repeating a list; the original was not seen',
  background: 'background knowledge; not opened',
};
