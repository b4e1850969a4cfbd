import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMedicines } from '@/rules';
import { evaluate } from '@/rules';

describe('one line', () => {
  test.each<[line: string, classes: string, unrecognised: string]>([
    ['warfarin', 'vitamin-k-antagonists', ''],
    ['WARFARIN 5 mg once a day', 'vitamin-k-antagonists', ''],
    ['Ｗａｒｆａｒｉｎ', 'vitamin-k-antagonists', ''],
    ['coumadin', 'vitamin-k-antagonists', ''],
    ['warfrin 3mg', 'vitamin-k-antagonists', ''],
    ['Éliquis', 'direct-oral-anticoagulants', ''],
    ['ramipril 5mg', '', ''],
    ['ramipril eliquus', '', 'ramipril eliquus'],
    ['warfarin xyzzy', 'vitamin-k-antagonists', 'warfarin xyzzy'],
    ['aspirin and ibuprofen', 'antiplatelets nsaids', ''],
    ['aspirin, clopidogrel', 'antiplatelets dual-antiplatelet', ''],
    ['aspirin 75mg / aspirin 300mg', 'antiplatelets', ''],
    ['DuoPlavin', 'antiplatelets dual-antiplatelet', ''],
    ['blood thinner', 'blood-thinner-unspecified', ''],
    ['hydrocortisone', 'systemic-corticosteroids', ''],
    ['hydrocortisone cream', '', ''],
    ['ibuprofen gel and prednisolone tablets', 'systemic-corticosteroids', ''],
    ['prednisolone methotrexate cream', 'conventional-immunosuppressants systemic-corticosteroids', ''],
    ['my inhaler', '', ''],
    ['blue inhaler for asthma', '', ''],
    ['cream', '', 'cream'],
    ['for my heart', '', 'for my heart'],
    ['none', '', ''],
    ['no medicines', '', ''],
    ['none xyzzy', '', 'none xyzzy'],
    ['amoxicillin', '', 'amoxicillin'],
    ['7q', '', '7q'],
  ])('%s', (line, classes, unrecognised) => {
    const reading = readMedicines([line]);
    expect(reading.classes.join(' ')).toBe(classes);
    expect(reading.unrecognised.join(' | ')).toBe(unrecognised);
  });

  test.each(['', '   ', '5mg', 'twice daily', ', ; / + & |', 'and with', '🙂', '2.5 mg each morning'])(
    'says nothing, and leaves the list unanswered: "%s"',
    (line) => expect(readMedicines([line]).items).toEqual([]),
  );

  test.each<[line: string, namesAMedicine: boolean]>([
    ['none', false],
    ['nothing', false],
    ['none, aspirin', true],
    ['none xyzzy', true],
    ['cream', true],
    ['ramipril', true],
  ])('"%s" names a medicine: %s', (line, namesAMedicine) =>
    expect(readMedicines([line]).namesAMedicine).toBe(namesAMedicine),
  );
});

test('shows what was understood, by what was typed', () => {
  expect(readMedicines(['Xarelto 20mg & fish oil', 'eloquis?']).items).toEqual([
    {
      text: 'xarelto 20mg',
      recognised: [{ typed: 'xarelto', name: 'rivaroxaban', classes: ['direct-oral-anticoagulants'] }],
      understood: true,
      isMedicine: true,
      classes: ['direct-oral-anticoagulants'],
      antiplateletSubstances: [],
    },
    expect.objectContaining({ text: 'fish oil', understood: true, classes: ['supplements'] }),
    expect.objectContaining({ text: 'eloquis', isMedicine: true }),
  ]);
});

test('the list counts whatever the ticks say', () => {
  const { findings } = evaluate({
    answers: { 'anticoagulant-therapy': 'no' },
    plan: {},
    medicines: ['no blood thinner', 'eliquis 5mg'],
  });
  expect(findings.find(({ id }) => id === 'anticoagulant-therapy')?.cases).toContain('taking');
});

test('noise of any kind is read in bounded time, and is never taken for "no medicine"', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 20 }), (lines) => {
      const { items, unrecognised, namesAMedicine } = readMedicines(lines);
      expect(unrecognised).toHaveLength(items.filter(({ understood }) => !understood).length);
      if (unrecognised.length > 0) expect(namesAMedicine).toBe(true);
    }),
    { numRuns: 300, seed: 20261123 },
  );
  const began = performance.now();
  readMedicines(['blood '.repeat(20_000), 'a'.repeat(100_000), '\u0301'.repeat(100_000)]);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('a word in other letters separates and says nothing, to the letter of semantics §7', () => {
  expect(readMedicines(['варфарин'])).toMatchObject({ items: [], unrecognised: [], namesAMedicine: false });
  expect(readMedicines(['варфарин 5 mg'])).toMatchObject({ items: [] });
  const { items, unrecognised } = readMedicines(['ramipril', '华法林', 'зelda']);
  expect(items.map(({ text }) => text)).toEqual(['ramipril', 'elda']);
  expect(unrecognised).toEqual(['elda']);
});
