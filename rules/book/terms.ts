import { canonicalJson } from '../canonical-json';
import { infectionNow } from '../contraindications/shared/infection-now';
import { plannedDeep } from '../contraindications/shared/planned-deep';
import { plannedHardToPress } from '../contraindications/shared/planned-hard-to-press';
import { plannedOverTheLung } from '../contraindications/shared/planned-over-the-lung';
import { seriousLiverOrKidneyDisease } from '../contraindications/shared/serious-liver-or-kidney-disease';
import { takesAnticoagulant } from '../contraindications/shared/takes-anticoagulant';
import { takesAntiplatelet } from '../contraindications/shared/takes-antiplatelet';
import { takesBloodThinner } from '../contraindications/shared/takes-blood-thinner';
import { takesImmunosuppressant } from '../contraindications/shared/takes-immunosuppressant';
import { weakImmunity } from '../contraindications/shared/weak-immunity';
import type { Condition } from '../language/condition';

/** A condition that several cases share: the book says it once and refers to it. */
export type Term = {
  readonly id: string;
  /** As it stands inside a sentence: "they take an anticoagulant". */
  readonly text: string;
  readonly when: Condition;
};

export const terms: readonly Term[] = [
  { id: 'takes-anticoagulant', text: 'they take an anticoagulant', when: takesAnticoagulant },
  { id: 'takes-antiplatelet', text: 'they take an antiplatelet', when: takesAntiplatelet },
  {
    id: 'takes-blood-thinner',
    text: 'they take an anticoagulant or an antiplatelet',
    when: takesBloodThinner,
  },
  {
    id: 'takes-immunosuppressant',
    text: 'they take a medicine that weakens the immune system',
    when: takesImmunosuppressant,
  },
  { id: 'weak-immunity', text: 'their immune system is weak', when: weakImmunity },
  { id: 'infection-now', text: 'they have an infection now', when: infectionNow },
  {
    id: 'serious-liver-or-kidney-disease',
    text: 'they have serious liver or kidney disease',
    when: seriousLiverOrKidneyDisease,
  },
  {
    id: 'planned-hard-to-press',
    text: 'the plan includes an area that is deep or hard to press on',
    when: plannedHardToPress,
  },
  {
    id: 'planned-over-the-lung',
    text: 'the plan includes an area over the lung',
    when: plannedOverTheLung,
  },
  { id: 'planned-deep', text: 'deep or electrical needling is planned', when: plannedDeep },
];

const byCondition: ReadonlyMap<string, Term> = new Map(terms.map((term) => [canonicalJson(term.when), term]));

/** Found by what it says, not by who wrote it: a stored rule set of years ago is plain data and reads the same. */
export const termOf = (condition: Condition): Term | undefined => byCondition.get(canonicalJson(condition));
