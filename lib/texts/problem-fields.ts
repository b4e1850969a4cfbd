import { textBlocks, type TextField } from './text-body.schema';
import type { TextProblem } from './text-problems';

/** “What happens, Heading: This is missing.” */
export const problemInWords = ({ block, field, message }: TextProblem): string => {
  const { name, fields } = textBlocks[block];
  const { label } = (fields as Readonly<Record<string, TextField>>)[field] ?? { label: field };
  return `${name}, “${label}”: ${message}`;
};

/** Every reason at its place, as an action answers them. */
export const problemFields = (problems: readonly TextProblem[]): Readonly<Record<string, string>> =>
  Object.fromEntries(problems.map((one) => [`${one.block}.${one.field}`, problemInWords(one)]));
