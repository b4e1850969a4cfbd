import { z } from 'zod';
import { textLanguages } from '@/lib/phrasebook/languages';
import { dayText, lineOfText, mayBeEmpty, paragraph } from '@/lib/text.schema';
import { blockIds, fieldsOf, longestLine, type BlockId } from './text-body.schema';

const language = z.enum(textLanguages, { error: 'Choose a language.' });
const number = z.coerce.number().int().min(1).max(1_000_000);

export const beginDraftSchema = z.object({
  language,
  /** The version to begin with; the one in force where none is said. */
  from: mayBeEmpty(number),
});
export type BeginDraft = z.infer<typeof beginDraftSchema>;

/** Which draft was on the page: a newer one has to be read first. */
const draft = { language, revision: number };

export const discardDraftSchema = z.object(draft);
export type DiscardDraft = z.infer<typeof discardDraftSchema>;

const oneLine = z
  .string()
  .default('')
  .pipe(paragraph(longestLine))
  .transform((text) => text.replace(/\s+/gu, ' '));

/** A sentence a line; empty lines are only for the eye. */
const manyLines = z
  .string()
  .default('')
  .pipe(paragraph(10_000))
  .transform((text) =>
    text
      .split('\n')
      .map((one) => one.replace(/\s+/gu, ' ').trim())
      .filter(Boolean),
  );

/** One block as its form sends it. It may be half written: only publishing asks for all of it. */
export const saveBlockSchema = z
  .looseObject({ ...draft, block: z.enum(blockIds as readonly [BlockId, ...BlockId[]]) })
  .transform((sent, context) => {
    const body: Record<string, string | readonly string[]> = {};
    for (const [id, { kind }] of fieldsOf(sent.block)) {
      const read = (kind === 'line' ? oneLine : manyLines).safeParse(sent[id]);
      if (read.success) body[id] = read.data;
      else
        context.addIssue({
          code: 'custom',
          path: [id],
          message: read.error.issues[0]?.message ?? 'Please check.',
        });
    }
    return { language: sent.language, revision: sent.revision, block: sent.block, body };
  });
export type SaveBlock = z.infer<typeof saveBlockSchema>;

const reason = lineOfText('Say why, in a few words.', 500);

export const approveTextSchema = z.object({
  ...draft,
  /** Of a translation: the version of the source that was translated. */
  follows: mayBeEmpty(number),
  reason,
});
export type ApproveText = z.infer<typeof approveTextSchema>;

export const publishTextSchema = z.object({
  language,
  number,
  /** The newest publication that was on the page; 0 when there was none. */
  sequence: z.coerce.number().int().min(0).max(1_000_000),
  from: dayText('Enter a real date, with day, month and year.'),
  understood: z.literal('on', { error: 'Tick this to say that patients are to read it.' }),
});
export type PublishText = z.infer<typeof publishTextSchema>;
