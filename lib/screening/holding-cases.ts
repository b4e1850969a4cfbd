import type { Case, Finding } from '@/rules';
import type { ScreeningSnapshot } from './screening-snapshot';

/** The cases that hold, in the words of the rules they were judged by: those of a clinic's policy are in no other. */
export const holdingCases = ({
  assessment,
  rules,
}: Pick<ScreeningSnapshot, 'assessment' | 'rules'>): readonly {
  readonly finding: Finding;
  readonly cases: readonly Case[];
}[] =>
  (assessment?.evaluation.findings ?? []).map((finding) => {
    const entry = rules?.contraindications.find(({ id }) => id === finding.id);
    if (!entry) throw new Error(`The rules of assessment ${assessment?.id} have no "${finding.id}".`);
    return { finding, cases: entry.cases.filter(({ id }) => finding.cases.includes(id)) };
  });
