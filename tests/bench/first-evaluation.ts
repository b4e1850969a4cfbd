/** Run in a process of its own: what the first evaluation costs once the rules are loaded, and what readies the rest. */
import { evaluate, readMedicines, ruleSet, suggestMedicines, type ScreeningInput } from '@/rules';
import { compile } from '@/rules/engine/compile';

/** Somebody who has answered everything: no to all but a blood thinner. */
const someone: ScreeningInput = {
  age: 40,
  answers: {
    ...Object.fromEntries(
      ruleSet.facts
        .filter(({ kind, from, askedWhen }) => kind === 'yes-no' && from === 'patient' && !askedWhen)
        .map(({ id }) => [id, 'no']),
    ),
    'antiplatelet-therapy': 'no',
    'anticoagulant-therapy': 'yes',
    'anticoagulant-therapy.type': 'newer-pill',
    'anticoagulant-therapy.bleeds': 'no',
  },
  plan: { regions: ['neck'], technique: 'deep' },
  medicines: ['eliquis 5mg'],
};
const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const what = process.argv[2];
const works: Readonly<Record<string, () => unknown>> = {
  index: () => readMedicines(['eliquis']),
  // A slip, so that the names to suggest are needed as well.
  'suggestion index': () => suggestMedicines('eloquis'),
  compiled: () => compile(ruleSet)(someone),
  interpreter: () => evaluate(someone),
  // Nearly everything is unknown and so could still hold: the longest trace.
  'nearly empty': () => evaluate({ age: 40, answers: { diabetes: 'not-sure' }, plan: {} }),
};
const work = works[what ?? ''];
if (!work) throw new Error(`There is nothing to time called "${what}".`);
console.log(timed(work));
