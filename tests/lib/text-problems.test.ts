import { expect, test } from 'vitest';
import { shippedText } from '@/lib/texts/shipped-text';
import {
  blockIds,
  blockOf,
  draftBodyOf,
  fieldsOf,
  textBodySchema,
  type BlockId,
} from '@/lib/texts/text-body.schema';
import { problemsOf } from '@/lib/texts/text-problems';
import { inForceAt, textStateOf, type Publication } from '@/lib/texts/text-states';

const fields = blockIds.flatMap((block) => fieldsOf(block).map(([field, spec]) => ({ block, field, spec })));

/** The shipped words, one field of them changed. */
const changed = (block: BlockId, field: string, value: unknown) =>
  draftBodyOf({
    blocks: { ...shippedText.blocks, [block]: { ...blockOf(shippedText, block), [field]: value } },
  });

test('the shipped words are whole', () => {
  expect(textBodySchema.parse(shippedText)).toEqual(shippedText);
  expect(problemsOf(shippedText)).toEqual([]);
});

test.each(fields)(
  '$block.$field may not be left out, half filled in, or without what belongs in it',
  ({ block, field, spec }) => {
    const at = [{ block, field }];
    const whole = blockOf(shippedText, block)[field];
    const text = typeof whole === 'string' ? whole : (whole?.[0] ?? '');
    const bad = [
      '',
      ' ',
      `${text} {name}`,
      `${text} [to do]`,
      `${text} ____`,
      `TODO ${text}`,
      `${text} {`,
      'x'.repeat(401),
    ];
    if (spec.needs) bad.push(text.replace(`{${spec.needs}}`, '112'));
    for (const one of bad)
      expect(problemsOf(changed(block, field, spec.kind === 'line' ? one : [text, one])), one).toMatchObject(
        at,
      );
    expect(problemsOf(changed(block, field, undefined))).toMatchObject(at);
  },
);

test('a body of another shape is not read as one', () => {
  const { rights: _, ...without } = shippedText.blocks;
  expect(textBodySchema.safeParse({ schema: 1, blocks: without }).success).toBe(false);
  expect(textBodySchema.safeParse({ ...shippedText, extra: 1 }).success).toBe(false);
});

test('the last decision that has begun counts; it also takes the place of one still to begin', () => {
  const day = (at: number) => new Date(Date.UTC(2026, 11, at));
  const published: Publication[] = [
    { sequence: 1, number: 1, validFrom: day(1) },
    { sequence: 2, number: 2, validFrom: day(20) },
  ];
  const states = (rows: readonly Publication[], at: number) =>
    [1, 2, 3].map((number) => textStateOf(number, rows, day(at)));
  expect(states(published, 10)).toEqual(['in-force', 'scheduled', 'approved']);
  expect(states(published, 20)).toEqual(['superseded', 'in-force', 'approved']);
  const third = { sequence: 3, number: 3, validFrom: day(12) };
  expect(states([...published, third], 10)).toEqual(['in-force', 'superseded', 'scheduled']);
  expect(states([...published, third], 25)).toEqual(['superseded', 'superseded', 'in-force']);
  const later = { sequence: 3, number: 3, validFrom: day(25) };
  expect(states([...published, later], 10)).toEqual(['in-force', 'scheduled', 'scheduled']);
  expect(states([...published, later], 22)).toEqual(['superseded', 'in-force', 'scheduled']);
  expect(inForceAt(published, day(0))).toBeNull();
});
