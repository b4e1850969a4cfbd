/*
 * Read by the type checker, never run: each marked line has one slip and must not compile. If one ever does, its mark
 * is unused and the type check fails.
 */
import { below as literalBelow } from '@/rules/language/literal';
import type { Condition } from '@/rules/language/condition';
import { atLeast, below, includesAny, is, oneOf, yes } from '@/rules/language/build';
import type { Case } from '@/rules/language/define-contraindication';
import { factById, regionById, type Measure, type Raise, type RaisedSeverity } from '@/rules';

export const conditions = [
  // @ts-expect-error a misspelt fact
  yes('diabetis'),
  // @ts-expect-error a fact that is not answered with yes or no
  yes('diabetes.hba1c'),
  // @ts-expect-error a misspelt option
  is('pregnancy.status', 'pregnent'),
  // @ts-expect-error an option of another question
  oneOf('pregnancy.status', ['pregnant', 'mild']),
  // @ts-expect-error a misspelt option in a tick list
  includesAny('diabetes.signs', ['numb-foot']),
  // @ts-expect-error a misspelt region
  includesAny('plan.regions', ['lower-leg']),
  // @ts-expect-error a group is not a region that can be planned
  includesAny('plan.regions', ['over-lung-field']),
  // @ts-expect-error a misspelt drug class
  includesAny('medicines.classes', ['nsaid']),
  // @ts-expect-error the unit of another fact
  atLeast('diabetes.hba1c', 75, '%'),
  // @ts-expect-error no unit
  below('age', 18),
  // @ts-expect-error a number compared with a choice
  atLeast('pregnancy.status', 3, 'weeks'),
  // @ts-expect-error a list compared as one value
  is('diabetes.signs', 'numb-feet'),
  // @ts-expect-error text is read by nobody
  is('other-health-problem.details', 'gout'),
];

// A slip in `askedWhen` of a fact shows where the facts become a catalogue: the same assignment as there.
// @ts-expect-error the unit of another fact
export const asked: Condition = literalBelow('age', 18, 'weeks');

const caseWith = (changes: Partial<Case>): Partial<Case> => changes;

export const cases = [
  // @ts-expect-error a misspelt source
  caseWith({ evidence: ['ISCP-LST'] }),
  // @ts-expect-error a misspelt region to close
  caseWith({ blocksRegions: ['feets'] }),
  // @ts-expect-error a fact that marks no place
  caseWith({ blocksMarkedIn: 'diabetes' }),
  // @ts-expect-error a tick list that is not of places
  caseWith({ blocksMarkedIn: 'diabetes.signs' }),
  // @ts-expect-error "none" is what a finding may come to, never what a case weighs
  caseWith({ severity: 'none' }),
];

// @ts-expect-error a misspelt fact
factById('diabetis');
// @ts-expect-error a misspelt region
regionById('necks');

const raised = { kind: 'raise', contraindication: 'diabetes', case: 'x' } as const;

export const policies: readonly Measure[] = [
  { ...raised, from: 'note', to: 'absolute' },
  // @ts-expect-error a step down
  { ...raised, from: 'relative', to: 'precaution' },
  // @ts-expect-error no step at all
  { ...raised, from: 'relative', to: 'relative' },
  // @ts-expect-error nothing is above the worst
  { ...raised, from: 'absolute', to: 'absolute' },
  // @ts-expect-error a misspelt switch
  { kind: 'switch', id: 'adult-only' },
  // @ts-expect-error a misspelt contraindication
  { kind: 'review', contraindication: 'diabetis' },
  // @ts-expect-error there is no way to take a case away
  { kind: 'remove', contraindication: 'diabetes' },
];

// @ts-expect-error "none" is not what anything is raised to
export const nothing: RaisedSeverity<'note'> = 'none';

// @ts-expect-error a raise without what it was
export const incomplete: Raise = { ...raised, to: 'absolute' };
