import {
  blockIds,
  blockOf,
  fieldsOf,
  longestLine,
  mostLines,
  placeholders,
  type BlockId,
  type TextBody,
  type TextField,
} from './text-body.schema';

/** Why a text cannot be published, at the place where it is. */
export interface TextProblem {
  readonly block: BlockId;
  readonly field: string;
  readonly message: string;
}

/** What somebody meant to fill in and did not: brackets, dots, underlines, and notes to oneself. */
const leftOver =
  /\{[^{}]*\}?|\}|\[[^\]]*\]?|\]|<[^>]*>|_{2,}|\.{4,}|…{2,}|\?{2,}|\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b/iu;

const problemOf = ({ kind, needs }: TextField, value: string | readonly string[]): string | null => {
  const texts = typeof value === 'string' ? [value] : value;
  if (texts.length === 0 || texts.some((text) => text.trim() === ''))
    return kind === 'line' ? 'This is missing.' : 'Write at least one sentence here.';
  if (texts.length > mostLines) return `Please use ${mostLines} sentences or fewer.`;
  if (texts.some((text) => text.length > longestLine))
    return `Please use ${longestLine} characters or fewer in one sentence.`;
  if (needs && !texts.some((text) => text.includes(`{${needs}}`)))
    return `“{${needs}}” has to stand in this sentence: it is filled in where the text is shown.`;
  for (const text of texts) {
    const [found] = leftOver.exec(needs ? text.replaceAll(`{${needs}}`, '') : text) ?? [];
    if (found !== undefined) return leftOverMessage(found);
  }
  return null;
};

const leftOverMessage = (found: string): string =>
  placeholders.some((name) => found === `{${name}}`)
    ? `“${found}” is not filled in here. Write it out, or take it away.`
    : `“${found}” looks like something that was still to be filled in.`;

/** Everything that speaks against publishing these words; none of it can be passed over. */
export const problemsOf = (body: TextBody): readonly TextProblem[] =>
  blockIds.flatMap((block) =>
    fieldsOf(block).flatMap(([field, spec]) => {
      const message = problemOf(spec, blockOf(body, block)[field] ?? '');
      return message === null ? [] : [{ block, field, message }];
    }),
  );
