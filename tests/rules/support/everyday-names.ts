import { referenceText } from './reference';

const words = JSON.parse(referenceText('medicine-words.json')) as {
  readonly harmless: readonly { readonly names: readonly string[] }[];
};
const questions = JSON.parse(referenceText('medicine-questions.json')) as {
  readonly everydayGroups: readonly { readonly drugs: readonly string[] }[];
};

/** Every name the reference calls harmless. */
export const harmlessNames = words.harmless.flatMap(({ names }) => names);

/** The everyday generics. */
export const everydayGroups = questions.everydayGroups.flatMap(({ drugs }) => drugs);
