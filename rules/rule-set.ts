import { staffAlerts, type StaffAlert } from './catalogue/alerts';
import { facts, type Fact } from './catalogue/facts';
import { regionGroups, regions, type Region, type RegionGroup } from './catalogue/regions';
import { sections } from './catalogue/sections';
import { sources, type Source } from './catalogue/sources';
import { contraindications, type Contraindication } from './contraindications/contraindications';
import { neverOverridden, textForClinicianOnly, untilPrescriberAsked } from './contraindications/handling';
import type { MedicineData } from './medicines/lexicon';
import { medicineData } from './medicines/medicine-data';
import { noPolicy, type Policy } from './policy/policy';

/**
 * Everything a decision depends on, as plain data. An assessment made under an older rule set is recomputed by handing
 * that rule set's stored JSON to `evaluate`.
 */
export type RuleSet = {
  readonly version: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly facts: readonly Fact[];
  readonly regionGroups: readonly RegionGroup[];
  readonly regions: readonly Region[];
  readonly contraindications: readonly Contraindication[];
  readonly medicines: MedicineData;
  readonly staffAlerts: readonly StaffAlert[];
  readonly neverOverridden: readonly string[];
  readonly textForClinicianOnly: readonly string[];
  readonly untilPrescriberAsked: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  /** How a clinic has tightened it; the cases above are what came of that. Nothing, as shipped. */
  readonly policy: Policy;
};

/**
 * Names the content and nothing else: whether it is a draft in some clinic follows from the approval there. How it is
 * raised: rules/README.md. Change it together with `rule-set.lock.json`.
 */
const version = '1.0.0';

/** The rule set as shipped. Its canonical JSON is fingerprinted and stored for ever. */
export const currentRuleSet: RuleSet = {
  version,
  sections,
  facts,
  regionGroups,
  regions,
  contraindications,
  medicines: medicineData,
  staffAlerts,
  neverOverridden,
  textForClinicianOnly,
  untilPrescriberAsked,
  sources,
  policy: noPolicy,
};
