import { readFileSync } from 'node:fs';

/* The clinical reference as it was handed over, read as loosely typed JSON: nothing here comes from `rules/`. */

const reference = new URL('../../reference/clinical/', import.meta.url);

export const referenceText = (name: string): string => readFileSync(new URL(name, reference), 'utf8');

const json = <T>(name: string): T => JSON.parse(referenceText(name)) as T;

export type ReferenceCondition = {
  op: 'is' | 'one-of' | 'includes-any' | 'at-least' | 'below' | 'all' | 'any' | 'not';
  fact?: string;
  value?: string | number;
  values?: string[];
  of?: ReferenceCondition | ReferenceCondition[];
};

export type ReferenceFact = {
  id: string;
  kind: string;
  from: 'patient' | 'clinician' | 'derived';
  section: string;
  question: string;
  hint?: string;
  options?: { id: string; label: string }[];
  unit?: string;
  min?: number;
  max?: number;
  step?: number;
  askedWhen?: ReferenceCondition;
  derive?: { how: string; of?: string; with?: string; height?: string; weight?: string };
  why: string;
};

export type ReferenceCase = {
  id: string;
  when: ReferenceCondition;
  severity: string;
  advice: string[];
  patientText: string;
  evidence: string[];
  seedFiles: string[];
  confidence: string;
  blocksRegions?: string[];
  blocksMarkedIn?: string;
};

export type ReferenceContraindication = {
  id: string;
  title: string;
  category: string;
  cases: ReferenceCase[];
};

export type ReferenceDrug = {
  inn: string;
  brands: { name: string; regions: string[] }[];
  misspellings: string[];
};

export type Person = {
  age?: number;
  answers: Record<string, unknown>;
  plan: { regions?: string[]; technique?: string };
  medicines?: string[] | 'not-sure';
};

export type Vignette = {
  id: string;
  narrative: string;
  input: Person;
  expected: {
    disposition: string;
    mustFlag: string[];
    mustNotFlag: string[];
    blockedRegions?: string[];
    unknown?: string[];
  };
};

export const referenceFacts = json<ReferenceFact[]>('facts.json');
export const referenceCases = json<ReferenceContraindication[]>('cases.json');
export const referenceRegions = json<{
  groups: { id: string; label: string; note: string }[];
  regions: { id: string; label: string; view: string; groups: string[]; selectable: boolean; note: string }[];
}>('regions.json');
export const referenceMedicines = json<{
  classes: { id: string; name: string; relevance: string; drugs: ReferenceDrug[] }[];
}>('medicines.json');
export const referenceWords = json<{
  noneWords: string[];
  extraClasses: { id: string; label: string }[];
  genericNames: Record<string, string[]>;
  antiplateletSubstances: Record<string, string[]>;
  phrases: { names: string[]; classes: string[]; antiplateletSubstances?: string[] }[];
  harmless: { group?: string; id?: string; names: string[] }[];
  doseWords: string[];
  fillerWords: string[];
  localFormWords: string[];
  localFormDrops: string[];
  harmlessAloneWords: string[];
  numberUnits: string[];
}>('medicine-words.json');
export const vignettes = json<Vignette[]>('vignettes.json');
