import type { ContraindicationId, FactId, Finding, RuleSet } from '@/rules';
import { routes } from '@/lib/routes';

/** What settles a finding that can never be overridden. */
const resolveHints: Readonly<
  Partial<Record<ContraindicationId, { readonly text: string; readonly fact: FactId }>>
> = {
  'consent-refused-or-withdrawn': {
    text: 'Talk about what the patient wants. If they now want it freely, correct that answer together.',
    fact: 'consent-refused-or-withdrawn',
  },
  'capacity-lacking': {
    text: 'Enter what you found about capacity for this decision, or who may lawfully decide.',
    fact: 'capacity-lacking.assessment',
  },
  'language-communication-barrier': {
    text: 'Enter who interprets today: a trained interpreter settles it.',
    fact: 'language-communication-barrier.interpreting',
  },
  'minor-under-18': {
    text: 'Enter who may lawfully agree. Children under 12 are not needled.',
    fact: 'minor-under-18.lawful-consent',
  },
  'prohibited-or-high-risk-site-planned': {
    text: 'Take the no-needle site out of the plan.',
    fact: 'plan.regions',
  },
};

export const titleOf = (rules: RuleSet, finding: ContraindicationId): string =>
  rules.contraindications.find(({ id }) => id === finding)?.title ?? finding;

/** What the clinic's own policy says, where it is the policy that stops: no fact about consent settles that. */
const ownPolicy = (rules: RuleSet, { id, cases }: Finding): string | undefined =>
  rules.contraindications
    .find((entry) => entry.id === id)
    ?.cases.find(
      (rule) =>
        rule.severity === 'absolute' && rule.confidence === 'clinic-policy' && cases.includes(rule.id),
    )
    ?.advice.join(' ');

/** A finding that stands in the way of an override: its name, what settles it, and where. */
export const resolutionOf = (finding: Finding, screeningId: string, rules: RuleSet) => {
  const hint = resolveHints[finding.id];
  return {
    id: finding.id,
    title: titleOf(rules, finding.id),
    how: ownPolicy(rules, finding) ?? hint?.text ?? 'Correct the facts it rests on.',
    href:
      !hint || hint.fact === 'plan.regions'
        ? routes.screening.plan(screeningId)
        : routes.screening.correct(screeningId, hint.fact),
  };
};
