import { z } from 'zod';

/** Characters that never belong in typed text: control characters (PostgreSQL refuses NUL), and halves of a character. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/**
 * Characters that nobody sees: marks that set the direction of the text around them, breaks and joins without width,
 * fillers and tags. They come along when a name is copied, and could make it show as another one, or make two that look
 * the same differ: taken out, for a name reads the same without them.
 */
const unseen =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * The two joiners shape the letters of some scripts, and emoji. They do so after what they join: beside a Latin letter, a
 * figure, a sign or another joiner they are as unseen as the rest.
 */
const idleJoiner =
  /(?<=^|[\s\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}\u200C\u200D])[\u200C\u200D]/gu;

const tidied = (text: string): string =>
  text.normalize('NFC').replace(unseen, '').replace(idleJoiner, '').normalize('NFC');

/** The same text without them, for what is only searched for. */
export const printable = (text: string): string =>
  tidied(text.toWellFormed()).replace(new RegExp(unprintable, 'gu'), '');

const isPrintable = (text: string): boolean => text.isWellFormed() && !unprintable.test(text);

/** One line of typed text, trimmed. Empty is refused with `missing`. */
export const lineOfText = (missing: string, longest = 120) =>
  z
    .string({ error: missing })
    .transform((text) => tidied(text).replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(longest, `Please use ${longest} characters or fewer.`)
        .refine(isPrintable, 'Please take out the characters that cannot be printed.'),
    );

/** Several lines of typed text, trimmed; may be empty. */
export const paragraph = (longest = 2000) =>
  z
    .string()
    .transform((text) => tidied(text).replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(longest, `Please use ${longest} characters or fewer.`)
        .refine(isPrintable, 'Please take out the characters that cannot be printed.'),
    );

/** A real calendar day, `YYYY-MM-DD`. */
export const dayText = (missing: string) =>
  z.iso
    .date({
      error: ({ input }) => (typeof input === 'string' && shortYear.test(input) ? fourDigits : missing),
    })
    .refine((day) => day >= '1800' && day < '3000', 'Please check the year.');

/** As the three boxes of a date send it: the year as typed. */
const shortYear = /^\d{1,3}-/;
const fourDigits = 'Write the year with four digits, for example 1985.';

/** A field that may come once, several times or not at all, as tick boxes do. */
export const listOf = <Schema extends z.ZodType>(entries: z.ZodArray<Schema>) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value),
    entries,
  );

/** What may be left out of a form or an address: an empty text says the same as none. */
export const mayBeEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  );

/** For `refine` on a filter from one day to another: the other way round it would find nothing, and not say why. */
export const daysInOrder = [
  ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean =>
    !from || !to || from <= to,
  { path: ['to'], error: 'Choose a day that is not before the first.' },
] as const satisfies readonly [unknown, { path: PropertyKey[]; error: string }];
