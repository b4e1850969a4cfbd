import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMedicines } from '@/rules';
import { printed } from './support/judge';
import { medicineLines, person } from './support/people';
import { referenceEvaluate } from './support/reference-evaluator';
import { readList } from './support/reference-medicines';
import { vignettes } from './support/reference';

/** Seeds are fixed by run number, so that a red run can be repeated. */
const runs = { numRuns: 3000, seed: 20261121 };

test(
  'agrees with the reference evaluator on random people',
  () =>
    fc.assert(
      fc.property(person, (someone) => {
        const [ours, theirs] = [printed(someone), referenceEvaluate(someone)];
        // As text first: comparing them member by member takes longer than judging.
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours).toEqual(theirs);
      }),
      runs,
    ),
  120_000,
);

test('agrees with it on the given people', () => {
  for (const { input } of vignettes) expect(printed(input)).toEqual(referenceEvaluate(input));
});

test('reads medicine lists as it does', () =>
  fc.assert(
    fc.property(medicineLines, (lines) => {
      const reading = readMedicines(lines);
      const expected = readList(lines);
      if (!expected) expect(reading.items).toEqual([]);
      else
        expect({
          any: reading.namesAMedicine,
          classes: reading.classes,
          unrecognised: reading.unrecognised,
        }).toEqual(expected);
    }),
    { ...runs, numRuns: 5000 },
  ));

test('the random people are worth having: every disposition and every contraindication turns up', () => {
  const people = fc.sample(person, { numRuns: 1500, seed: runs.seed });
  const results = people.map(referenceEvaluate);
  expect(new Set(results.map(({ disposition }) => disposition)).size).toBe(4);
  expect(new Set(results.flatMap(({ findings }) => findings.map(({ id }) => id))).size).toBe(50);
});
