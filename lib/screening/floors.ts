import { isSeverityAtLeast, type Evaluation, type Policy } from '@/rules';
import { hasOtherLetters } from './medicine-lines.schema';

/** Why a physiotherapist has to say go whatever the answers. Stored with each assessment: add, never rename. */
export const floors = [
  'rules-not-approved',
  'talk-before-signature',
  'medicine-in-other-letters',
  'understanding-unclear',
] as const;
export type Floor = (typeof floors)[number];

/** It changes no finding; it holds back the signature. */
export const floorsUnder = ({
  policy,
  approved,
  demo,
  medicines,
  unclear,
}: {
  readonly policy: Policy;
  /** Whether the clinical lead has approved the rules for this clinic. */
  readonly approved: boolean;
  /** Nobody in a demonstration is real. */
  readonly demo: boolean;
  /** The lines of the medicine list. */
  readonly medicines: readonly string[];
  /** Whether a risk stayed unclear after it was explained. */
  readonly unclear: boolean;
}): readonly Floor[] => {
  const holds: Readonly<Record<Floor, boolean>> = {
    'rules-not-approved': !approved && !demo,
    'talk-before-signature': policy.measures.some(({ kind }) => kind === 'talk-before-signature'),
    'medicine-in-other-letters': medicines.some(hasOtherLetters),
    'understanding-unclear': unclear,
  };
  return floors.filter((floor) => holds[floor]);
};

/** False while nothing is to be looked at, or nothing but the plan is missing (semantics §9). */
export const needsMoreThanPlan = ({ disposition, unknown, findings, medicines }: Evaluation): boolean =>
  disposition === 'do-not-needle' ||
  (disposition === 'clinician-review' &&
    (unknown.some((fact) => fact !== 'plan.regions') ||
      findings.some(({ certain }) => isSeverityAtLeast(certain, 'relative')) ||
      (medicines?.unrecognised.length ?? 0) > 0 ||
      !unknown.includes('plan.regions')));
