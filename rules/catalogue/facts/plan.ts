import type { LiteralFact } from './literal-fact';

/** What the physiotherapist plans: always asked, never of the patient. */
export const planFacts = [
  {
    id: 'plan.regions',
    kind: 'regions',
    from: 'clinician',
    section: 'plan',
    question: 'Which areas do you plan to needle?',
    why: 'Most decisions depend on the area. Closed regions are never offered, but are still judged if they arrive.',
  },
  {
    id: 'plan.technique',
    kind: 'choice',
    from: 'clinician',
    section: 'plan',
    question: 'Which technique do you plan?',
    options: [
      { id: 'superficial', label: 'Superficial, by hand' },
      { id: 'deep', label: 'Deep, by hand' },
      { id: 'electrical', label: 'With electrical current' },
    ],
    why: 'Deep and electrical needling change several decisions.',
  },
] as const satisfies readonly LiteralFact[];
