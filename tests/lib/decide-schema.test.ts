import { expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import { decideSchemaFor } from '@/lib/review/decide.schema';

const about = {
  departs: ['proceed'],
  overrides: true,
  askFirst: false,
  plan: { technique: { id: 'deep', label: 'Deep, by hand' }, areas: ['Calf'], hardToPress: [] },
  today: '2026-03-02',
} as const;

const fieldsWrongIn = (form: Record<string, unknown>) => {
  const parsed = decideSchemaFor(about).safeParse({ screeningId: newId(), assessmentId: newId(), ...form });
  return [...new Set(parsed.error?.issues.map(({ path }) => path.join('.')))].sort();
};

test.each<[string, Record<string, unknown>, readonly string[]]>([
  [
    'a date that is none, beside a reason without its words',
    { decision: 'delay', delayUntil: '2026-02-31', reasonCode: 'other' },
    ['delayUntil', 'reasonText'],
  ],
  ['no decision, beside a reason without its words', { reasonCode: 'other' }, ['decision', 'reasonText']],
  [
    'a precaution too long and an override without anything',
    { decision: 'proceed-with-modifications', conditions: 'x'.repeat(201) },
    ['conditions.0', 'override', 'overrideConfirmed', 'ownWordsFit', 'reasonText'],
  ],
  [
    'a text too long, and a precaution against the plan',
    {
      decision: 'proceed-with-modifications',
      conditions: 'Shallow needles only.',
      reasonText: 'x'.repeat(2001),
    },
    ['conditions', 'override', 'overrideConfirmed', 'reasonText'],
  ],
])('told at once: %s', (_name, form, fields) => {
  expect(fieldsWrongIn(form)).toEqual(fields);
});
