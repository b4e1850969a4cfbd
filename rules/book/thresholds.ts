import { projectProposals } from '../catalogue/project-proposals';
import type { Condition, Leaf } from '../language/condition';
import type { RuleSet } from '../rule-set';
import { leafInWords, type Catalogue } from './leaf-in-words';

/** One comparison with a number, and every case that makes it. */
export type BookThreshold = {
  /** "the last INR is 3.6 or more" */
  readonly text: string;
  readonly cases: readonly { readonly contraindication: string; readonly case: string }[];
  /** No publication gives this number for this purpose. */
  readonly isProjectProposal: boolean;
};

type NumberLeaf = Leaf & { op: 'at-least' | 'below' };

/** Every number the cases compare with, each once, in the order of the cases. */
export const thresholdsOf = (
  { contraindications }: RuleSet,
  catalogue: Catalogue,
): readonly BookThreshold[] => {
  const byText = new Map<string, BookThreshold>();
  for (const { title, cases } of contraindications)
    for (const rule of cases)
      for (const leaf of numbersIn(rule.when)) {
        const text = leafInWords(leaf, catalogue);
        const before = byText.get(text)?.cases ?? [];
        byText.set(text, {
          text,
          cases: [...before, { contraindication: title, case: rule.id }],
          isProjectProposal: isProposed(leaf),
        });
      }
  return [...byText.values()];
};

const numbersIn = (condition: Condition): readonly NumberLeaf[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(numbersIn);
    case 'not':
      return numbersIn(condition.of);
    case 'at-least':
    case 'below':
      return [condition];
    default:
      return [];
  }
};

const isProposed = ({ fact, value }: NumberLeaf): boolean =>
  projectProposals.some(({ compares = [] }) =>
    compares.some((compared) => compared.fact === fact && compared.values.includes(value)),
  );
