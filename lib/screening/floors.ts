import { isSeverityAtLeast, type Evaluation, type Policy } from '@/rules';

/** Why a physiotherapist has to say go whatever the answers. Stored with each assessment: add, never rename. */
export const floors = ['rules-not-approved', 'talk-before-signature'] as const;
export type Floor = (typeof floors)[number];

/** What holds for everybody who is judged in a clinic now. It changes no finding; it holds back the signature. */
export const floorsUnder = ({
  policy,
  approved,
  demo,
}: {
  readonly policy: Policy;
  /** Whether the clinical lead has approved the rules for this clinic. */
  readonly approved: boolean;
  /** Nobody in a demonstration is real. */
  readonly demo: boolean;
}): readonly Floor[] =>
  floors.filter((floor) =>
    floor === 'rules-not-approved'
      ? !approved && !demo
      : policy.measures.some(({ kind }) => kind === 'talk-before-signature'),
  );

/** False while nothing is to be looked at, or nothing but the plan is missing (semantics §9). */
export const needsMoreThanPlan = ({ disposition, unknown, findings, medicines }: Evaluation): boolean =>
  disposition === 'do-not-needle' ||
  (disposition === 'clinician-review' &&
    (unknown.some((fact) => fact !== 'plan.regions') ||
      findings.some(({ certain }) => isSeverityAtLeast(certain, 'relative')) ||
      (medicines?.unrecognised.length ?? 0) > 0 ||
      !unknown.includes('plan.regions')));
