import { ruleSet, type Case, type RuleSet } from '@/rules';
import { yes } from '@/rules/language/build';

/** A note for whoever has diabetes. */
export const aCase: Case = {
  id: 'only',
  when: yes('diabetes'),
  severity: 'note',
  advice: ['Look.'],
  patientText: 'We will look.',
  evidence: ['BACKGROUND'],
  confidence: 'project-proposal',
};

/** Rules with these cases and no others, each like `aCase` where it does not say otherwise. */
export const withCases = (...changes: readonly Partial<Case>[]): RuleSet => ({
  ...ruleSet,
  contraindications: [
    {
      id: 'diabetes',
      title: 'x',
      category: 'other',
      cases: changes.map((change, number) => ({ ...aCase, id: `case-${number}`, ...change })),
    },
  ],
});
