import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAlikes, lookAtMedicines, readMedicines, suggestMedicines } from '@/rules';
import { editDistance } from '@/rules/medicines/edit-distance';
import { firstSound, soundKey } from '@/rules/medicines/sound-key';
import { everydayGroups, harmlessNames } from './support/everyday-names';

const names = (line: string): readonly string[] => suggestMedicines(line).map(({ name }) => name);

describe('did you mean', () => {
  test.each<[line: string, text: string, label: string, confirmed: string]>([
    ['elequsi 5mg bd', 'elequsi', 'Eliquis (apixaban)', 'Eliquis 5mg bd'],
    ['xar elto 20', 'xar elto', 'Xarelto (rivaroxaban)', 'Xarelto 20'],
    ['clexanne injections', 'clexanne', 'Clexane (enoxaparin)', 'Clexane injections'],
    ['apixaban2.5mg', 'apixaban', 'apixaban (Eliquis)', 'apixaban 2.5mg'],
    ['MTX weekly', 'MTX', 'methotrexate (Metoject)', 'methotrexate weekly'],
    ['ramipril, Ibuproffin!', 'Ibuproffin', 'ibuprofen (Nurofen)', 'ramipril, ibuprofen!'],
    ['tablet to thin my blood', 'thin my blood', 'blood thinner', 'tablet to blood thinner'],
  ])('%s → %s', (line, text, label, confirmed) => {
    expect(suggestMedicines(line)[0]).toMatchObject({ text, label, line: confirmed });
  });

  test('a confirmed line is one that the exact reading knows', () => {
    for (const line of ['elequsi 5mg', 'xar elto', 'metotrexate', 'ibuproffin gel', 'zopliclone nocte'])
      for (const { line: confirmed, classes } of suggestMedicines(line).slice(0, 1)) {
        expect(readMedicines([confirmed]).unrecognised).toEqual([]);
        if (!line.includes('gel')) expect(readMedicines([confirmed]).classes).toEqual(classes);
      }
  });

  test('decides nothing: the exact reading of what was typed stays what it is', () => {
    expect(readMedicines(['elequsi'])).toMatchObject({ classes: [], unrecognised: ['elequsi'] });
  });
});

describe('guards', () => {
  test('never asks about what is understood', () => {
    for (const line of ['warfarin 5mg', 'ramipril', 'none', '5mg', 'blue inhaler'])
      expect(names(line)).toEqual([]);
  });

  test.each(['alev', 'clex', 'xana', 'asas', 'aspr', 'lyri', 'plav', 'xylo'])(
    'never guesses under five letters: %s',
    (line) => {
      expect(names(line)).toEqual([]);
    },
  );

  test.each([
    'liquid',
    'stent',
    'stents',
    'nasal',
    'vaccine',
    'gastro',
    'marine',
    'angina',
    'herbal',
    'leave',
    'olive',
    'value',
    'program',
    'stroke',
    'husband',
    'sprain',
    'surgery',
    'brilliant',
  ])('never takes a plain word for a slip: %s', (word) => expect(names(word)).toEqual([]));

  test('never guesses at an everyday brand, unless it is one side of a look-alike pair', () => {
    const paired = new Set(lookAlikes.flatMap(({ everyday }) => everyday.split(' / ')));
    const generics = new Set(everydayGroups);
    for (const name of harmlessNames.filter((one) => /^[A-Z][a-z]{6,}$/.test(one))) {
      const slip = `${name.slice(0, 3)}${name.slice(4)}`.toLowerCase();
      for (const { name: offered, classes } of suggestMedicines(slip))
        if (classes.length === 0 && offered === name)
          expect(paired.has(name) || generics.has(name)).toBe(true);
    }
  });

  test('offers both sides of a look-alike pair', () => {
    expect(names('marevon')).toEqual(expect.arrayContaining(['Marevan', 'Marvelon']));
    expect(names('sintroid')).toEqual(expect.arrayContaining(['Sintrom', 'Synthroid']));
    expect(names('imuren')).toEqual(expect.arrayContaining(['Imuran', 'Imigran']));
    expect(names('oscall')).toEqual(expect.arrayContaining(['Ascal', 'Os-Cal']));
  });

  test.each([
    ['a slip that is far from the everyday name', 'plavx', ['Plavix']],
    ['one that may be either', 'plasix', ['Lasix', 'Plavix']],
    [
      'one of the everyday name: what matters is offered however far',
      'rivastigmin',
      ['rivaroxaban', 'rivastigmine'],
    ],
  ])('%s', (_what, line, offered) => {
    expect(names(line).toSorted()).toEqual(offered);
  });

  test.each([
    ["my husband's humira", []],
    ['my husband’s humira', []],
    ['Celebrex vs', []],
    ['Humira’s', []],
    ['ex: citalopram', []],
    ['not taking sertraline any more', []],
    ['insulin is for my son', []],
    ["my wife's warfarrin", ['warfarrin']],
    ["don't take plavx", ['plavx']],
    ['Celebrx vs Celexa', ['Celebrx']],
    // A name of two words of which one is known is still a name of its own.
    ['carbasalat calcium', ['carbasalat calcium']],
  ])('quotes nothing but the slip: %s', (line, quoted) => {
    expect([...new Set(suggestMedicines(line).map(({ text }) => text))]).toEqual(quoted);
  });

  test('an exact everyday spelling wins', () => {
    for (const line of ['Marvelon', 'Synthroid', 'Zantac', 'Losec']) expect(names(line)).toEqual([]);
  });

  test('a name that raises a question is known, and no slip of another', () => {
    for (const line of ['penicillin', 'amoxicillin', 'Flagyl', 'Clomid']) expect(names(line)).toEqual([]);
  });
});

test('counts letters put in, left out, changed and swapped', () => {
  expect(editDistance('warfarin', 'warfarin', 2)).toBe(0);
  expect(editDistance('wafrarin', 'warfarin', 2)).toBe(1);
  expect(editDistance('warfain', 'warfarin', 2)).toBe(1);
  expect(editDistance('warferrin', 'warfarin', 2)).toBe(2);
  expect(editDistance('aspirin', 'warfarin', 2)).toBe(3);
});

test('the distance in a band is the distance, up to what is allowed', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 20), most + 1));
      expect(editDistance(a, b, most)).toBe(editDistance(b, a, most));
    }),
    { numRuns: 3000 },
  );
});

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'elequsi',
        'wafrarin',
        'my wife',
        'not',
        'until',
        '💊',
        'וורפרין',
        'وارفارين',
        '\u202e',
        ',',
        '&',
        '½',
        '\u0000',
        'ßtopped',
        '5mg',
        'and',
      ),
      { maxLength: 60 },
    )
    .map((words) => words.join(' ')),
);

test('ten thousand lines of noise: the items are those of the exact reading, and each suggestion comes from the line', () => {
  fc.assert(
    fc.property(noise, (line) => {
      const { items, suggestions } = lookAtMedicines(line);
      expect(items.map(({ text }) => text)).toEqual(readMedicines([line]).items.map(({ text }) => text));
      for (const { text, line: confirmed, name } of suggestions) {
        expect(line).toContain(text);
        expect(confirmed).toContain(name);
      }
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['one long word', 'a'.repeat(5000)],
  ['many words that are near a name', 'wafrarim '.repeat(550)],
  ['many cues', 'not until stopped off '.repeat(230)],
  ['what a careless pattern would choke on', `${'aaaa,'.repeat(999)}!`],
  ['accents on accents', 'e\u0301\u0302\u0303'.repeat(1250)],
  ['right to left', '\u202eוורפרין '.repeat(500)],
])('5,000 characters: %s', (_name, line) => {
  const { items, suggestions } = lookAtMedicines(line);
  expect(items.length).toBeLessThanOrEqual(line.length);
  // However long the line, only its first words are compared with names.
  expect(suggestions.length).toBeLessThanOrEqual(40 * 5);
});

test('how a name begins to sound is the beginning of how it sounds', () => {
  const words = [
    'hhhh',
    'why',
    'psoriasis',
    'wrist',
    'xarelto',
    'eye',
    '',
    '5mg',
    'schizo',
    'quinine',
    ...harmlessNames,
  ];
  const different = words.filter((word) => firstSound(word) !== soundKey(word).charAt(0));
  expect(different).toEqual([]);
});
