/**
 * Tries every combination of answers that the rules can tell apart and says whether the promises of the semantics hold:
 *
 *   npm run -s prove
 *
 * Exit code 0 when they do. Otherwise 1, and for each that does not: the contraindication, the case, and somebody for
 * whom it does not hold.
 */
import { ruleSet } from '../rules/index';
import { properties } from '../rules/proof/failure';
import { mostJointly, prove } from '../rules/proof/prove';

const began = performance.now();
const whole = (number: number): string => number.toLocaleString('en');
const line = (...cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(40) : String(cell).padStart(14))).join('');

console.log(line('contraindication', 'cases', 'facts read', 'combinations', 'taken'));
const { proven, states, failures } = prove(ruleSet, undefined, (one) =>
  console.log(line(one.contraindication, one.cases, one.facts, whole(one.combinations), one.how)),
);

const sum = (of: (one: (typeof proven)[number]) => number): number =>
  proven.reduce((total, one) => total + of(one), 0);
const byCase = proven.filter(({ how }) => how === 'by case').length;
console.log(
  line(
    'in all',
    sum(({ cases }) => cases),
    '',
    whole(sum(({ combinations }) => combinations)),
  ),
);
console.log(`
${byCase} of ${proven.length} would have more than ${whole(mostJointly)} combinations: their cases were taken one by one. A finding's
certain and possible severity are the greatest over its cases, so what holds of each case holds of the finding.
The disposition of whole screenings: ${whole(states)} states, each with every state it can settle into.
`);
for (const [id, sentence] of Object.entries(properties))
  console.log(
    `${failures.some(({ property }) => property === id) ? 'FAILED' : 'proven'}  ${id}: ${sentence}`,
  );

for (const { property, contraindication, case: rule, message, counterexample } of failures) {
  console.error(`\n${property}: ${contraindication}${rule === undefined ? '' : `/${rule}`}: ${message}`);
  if (counterexample) console.error(`  ${JSON.stringify(counterexample)}`);
}
console.log(`\n${((performance.now() - began) / 1000).toFixed(1)} s, ${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
