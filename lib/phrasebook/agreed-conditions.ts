import type { PlannedInWords } from '@/lib/screening/planned-in-words';

// Read in the browser too, so nothing of the rules' data is loaded here.

/** Precautions a physiotherapist can pick with one tap; all may be written freely too. */
export const readyConditions: readonly string[] = [
  'Shallow needles only.',
  'You lie down for the whole treatment.',
  'One or two needles at first.',
  'We press on each spot for 5 minutes.',
  'One side of the body at a time.',
  'We stop at your first word.',
  'No electrical current.',
];

interface Claim {
  /** The whole line, without what does not change its meaning. */
  readonly says: RegExp;
  /** What in the plan it goes against. */
  readonly against: (plan: PlannedInWords) => string | null;
}

const unless =
  (...fitting: readonly string[]) =>
  ({ technique }: PlannedInWords): string | null =>
    technique && !fitting.includes(technique.id) ? `the plan says “${technique.label}”` : null;

/** Lines that say how all of it is done. The plan says that too, and one consent must not say both. */
const claims: readonly Claim[] = [
  // Current is judged as deep wherever depth matters (clinical reference, disagreement 13).
  {
    says: /^(we use )?(only )?(very )?(shallow|superficial)( needles?| needling)?( only)?$/,
    against: unless('superficial'),
  },
  { says: /^(we use )?(only )?deep( needles?| needling)?( only)?$/, against: unless('deep', 'electrical') },
  {
    says: /^(we use )?(no|without|not)( any)?( electric| electrical)?( current| stimulation| electricity)$/,
    against: unless('superficial', 'deep'),
  },
  {
    says: /^(we use )?(only )?(with )?(an )?(electric|electrical)( current| stimulation)( only)?$/,
    against: unless('electrical'),
  },
  {
    says: /^(we )?press on each spot( for (\d+|\w+) minutes?)?$/,
    against: ({ technique, hardToPress }) =>
      hardToPress.length > 0 && technique?.id !== 'superficial'
        ? `a deep bleed cannot be pressed here: ${hardToPress.join('; ')}`
        : null,
  },
];

const folded = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What in the plan a line goes against; null where the two can stand in one consent. */
export const contradictionOf = (line: string, plan: PlannedInWords): string | null => {
  const text = folded(line);
  return claims.find(({ says }) => says.test(text))?.against(plan) ?? null;
};

/** The same, said at the field: every line that has to go, or null. */
export const contradictionsInWords = (lines: readonly string[], plan: PlannedInWords): string | null => {
  const said = lines.flatMap((line) => {
    const against = contradictionOf(line, plan);
    return against === null ? [] : [`“${line}” does not go with the plan: ${against}.`];
  });
  return said.length > 0 ? `${said.join(' ')} Change the plan first, or take it away.` : null;
};
