/**
 * How fast the rules are, beside straight code and beside engines that anybody can install:
 *
 *   npm run -s bench -- [--json] [--only rules|rescreen|records] [--rounds 9]
 *
 * By itself it does all but the comparison of stored screenings, which is `--only rescreen`, and what is made of sealed
 * records, which is `--only records`; `--only rules` also leaves out the re-screening from memory. All figures come from one run; ratios are medians over the rounds, in each of which everything takes its turn.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  evaluate,
  readMedicines,
  ruleSet,
  suggestMedicines,
  type MedicineReading,
  type ScreeningInput,
} from '@/rules';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import { compile, type Judge } from '@/rules/engine/compile';
import { installOwnPackages } from '../support/own-packages';
import { peopleOf, randomFrom } from '../rules/support/patients';
import { clientBundle } from './client-bundle';
import { publishedEngines } from './published-engines';
import { prepare, truthsIn } from './three-valued';
import { median, percentile, ratio, timeInTurns, type Timed } from './timing';
import { straightCode, writeStraightCode } from './write-straight-code';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '9' },
  },
});
const rounds = Number(options.rounds);
if (options.only === 'rescreen' || options.only === 'records') {
  // Stored rows in a database of their own; a process of its own, so that nothing here is in memory yet.
  const script = fileURLToPath(new URL(`${options.only}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
if ((options.only !== undefined && options.only !== 'rules') || !(rounds >= 1)) {
  console.error('Usage: npm run -s bench -- [--json] [--only rules|rescreen|records] [--rounds <number>]');
  process.exit(2);
}
const say = (line: string): void => console.error(line);
const rounded = (number: number, digits = 3): number => Number(number.toPrecision(digits));

installOwnPackages(new URL('./', import.meta.url));
writeStraightCode();
const { judgeStraight } = (await import(straightCode.href)) as { judgeStraight: Judge };

// ---- the same people for all

const count = 20_000;
const next = peopleOf(randomFrom(20261203));
// As they would come from a database: parsed, not made by the code that reads them.
const people = JSON.parse(JSON.stringify(Array.from({ length: count }, next))) as readonly ScreeningInput[];
const readings = people.map(({ medicines }): MedicineReading | undefined =>
  Array.isArray(medicines) ? readMedicines(medicines as readonly string[]) : undefined,
);
const prepared = people.map(prepare);

// ---- first they have to agree

const judge = compile(ruleSet);
const engines = publishedEngines();
const disagree = (name: string, at: number): never => {
  console.error(`${name} says something else of person ${at}: ${JSON.stringify(people[at])}`);
  return process.exit(1);
};
say(`${count.toLocaleString('en')} people: comparing what all of them say …`);
for (let at = 0; at < count; at += 1) {
  const evaluation = evaluate(people[at]!);
  const { trace: _trace, ...expected } = evaluation;
  const said = JSON.stringify(expected);
  if (JSON.stringify(judge(people[at]!, readings[at])) !== said) disagree('compiled', at);
  if (JSON.stringify(judgeStraight(people[at]!, readings[at])) !== said) disagree('straight code', at);
  const truths = truthsIn(evaluation).join();
  for (const { name, oneIn, run } of engines)
    if (at % oneIn === 0 && (await run(prepared[at]!)).join() !== truths) disagree(name, at);
}

// ---- then they are timed

const evaluators: readonly (Timed & { readonly does: string })[] = [
  {
    name: 'compiled',
    does: 'the whole verdict of checked input; the medicine list read beforehand',
    size: count,
    run: (at) => judge(people[at]!, readings[at]),
  },
  {
    name: 'straight code',
    does: 'the whole verdict of trusted input, written out as TypeScript; the medicine list read beforehand',
    size: count,
    run: (at) => judgeStraight(people[at]!, readings[at]),
  },
  {
    name: 'interpreter',
    does: 'the whole verdict of checked input with its full trace; reads the medicine list itself',
    size: count / 4,
    run: (at) => evaluate(people[at * 4]!),
  },
  {
    name: 'compiled, reading the list',
    does: 'as compiled, and reads the medicine list',
    size: count,
    run: (at) => judge(people[at]!),
  },
  ...engines.map(({ name, does, oneIn, run }) => ({
    name,
    does,
    size: count / oneIn,
    run: (at: number) => run(prepared[at * oneIn]!),
  })),
];
say(`timing, ${rounds} rounds …`);
const times = await timeInTurns(evaluators, rounds);

const inOwnProcess = (what: string): number =>
  median(
    Array.from({ length: 5 }, () =>
      Number(
        execFileSync(
          process.execPath,
          ['--import', 'tsx', fileURLToPath(new URL('./first-evaluation.ts', import.meta.url)), what],
          { encoding: 'utf8' },
        ),
      ),
    ),
  );

const typedLines = people.flatMap(({ medicines }) =>
  Array.isArray(medicines) ? (medicines as readonly string[]) : [],
);
const timesOf = (work: (line: string) => unknown): readonly number[] =>
  typedLines.map((line) => {
    const began = performance.now();
    work(line);
    return performance.now() - began;
  });

/** As re-screening would do it, but from memory: a row's text is parsed, judged, and the verdict put into words again. */
const rescreening = () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => JSON.stringify(people[at % count]));
  let judging = 0;
  const began = performance.now();
  for (const row of rows) {
    const input = JSON.parse(row) as ScreeningInput;
    const from = performance.now();
    const verdict = judge(input);
    judging += performance.now() - from;
    JSON.stringify(verdict);
  }
  const whole = performance.now() - began;
  return {
    screenings: rows.length,
    perSecond: Math.round(rows.length / (whole / 1000)),
    shareOutsideEvaluator: rounded((whole - judging) / whole),
  };
};

const speed = Object.fromEntries(
  evaluators.map(({ name, does, size }) => [
    name,
    { microseconds: rounded(median(times.get(name)!)), people: size, does },
  ]),
);
const ratios = {
  'compiled / straight code': rounded(ratio(times, 'compiled', 'straight code')),
  'interpreter / straight code': rounded(ratio(times, 'interpreter', 'straight code')),
  ...Object.fromEntries(
    engines.map(({ name }) => [`${name} / compiled`, rounded(ratio(times, name, 'compiled'))]),
  ),
};
const lines = timesOf((line) => readMedicines([line]));
const suggestions = timesOf(suggestMedicines);
const result = {
  ruleSet: {
    version: ruleSet.version,
    fingerprint: fingerprintOf(ruleSet),
    contraindications: ruleSet.contraindications.length,
    cases: ruleSet.contraindications.flatMap(({ cases }) => cases).length,
  },
  people: count,
  rounds,
  machine: { node: process.version, cpu: cpus()[0]?.model ?? '', cpus: cpus().length },
  speed,
  ratios,
  firstEvaluationMs: {
    interpreter: rounded(inOwnProcess('interpreter')),
    compiled: rounded(inOwnProcess('compiled')),
    nearlyEmpty: rounded(inOwnProcess('nearly empty')),
  },
  medicines: {
    lines: lines.length,
    medianMs: rounded(median(lines)),
    p99Ms: rounded(percentile(lines, 0.99)),
    indexReadyMs: rounded(inOwnProcess('index')),
    suggestionMedianMs: rounded(median(suggestions)),
    suggestionP99Ms: rounded(percentile(suggestions, 0.99)),
    suggestionIndexReadyMs: rounded(inOwnProcess('suggestion index')),
  },
  client: clientBundle() ?? 'not built: npm run build',
  ...(options.only === undefined && { rescreening: rescreening() }),
};

type Target = {
  readonly name: string;
  readonly actual: number;
  readonly atMost?: number;
  readonly atLeast?: number;
};
const targets: readonly Target[] = [
  { name: 'compiled / straight code', actual: ratios['compiled / straight code'], atMost: 1.5 },
  { name: 'interpreter / straight code', actual: ratios['interpreter / straight code'], atMost: 20 },
  {
    name: 'json-logic-engine / compiled',
    actual: rounded(ratio(times, 'json-logic-engine', 'compiled')),
    atLeast: 3,
  },
  {
    name: 'json-rules-engine / compiled',
    actual: rounded(ratio(times, 'json-rules-engine', 'compiled')),
    atLeast: 300,
  },
  { name: 'first evaluation, ms', actual: result.firstEvaluationMs.interpreter, atMost: 20 },
  { name: 'first evaluation, nearly empty, ms', actual: result.firstEvaluationMs.nearlyEmpty, atMost: 20 },
  { name: 'medicine line p99, ms', actual: result.medicines.p99Ms, atMost: 3 },
  { name: 'medicine index, ms', actual: result.medicines.indexReadyMs, atMost: 50 },
  { name: 'suggestions p99, ms', actual: result.medicines.suggestionP99Ms, atMost: 3 },
  { name: 'suggestion index, ms', actual: result.medicines.suggestionIndexReadyMs, atMost: 50 },
  ...(typeof result.client === 'string'
    ? []
    : [
        {
          name: 'patient page, KB gzip of chunks with rules',
          actual: rounded(result.client.mostOfAPatientPage / 1024),
          atMost: 25,
        },
      ]),
];
const judged = targets.map((target) => ({
  ...target,
  met: target.actual <= (target.atMost ?? Infinity) && target.actual >= (target.atLeast ?? 0),
}));

if (options.json) console.log(JSON.stringify({ ...result, targets: judged }, null, 2));
else {
  for (const [name, { microseconds, people: some, does }] of Object.entries(speed))
    console.log(
      `${name.padEnd(28)}${String(microseconds).padStart(10)} µs  ${String(some).padStart(6)} people  ${does}`,
    );
  console.log();
  for (const { name, actual, atMost, atLeast, met } of judged)
    console.log(
      `${met ? 'met   ' : 'MISSED'}  ${name.padEnd(36)}${String(actual).padStart(8)}   ${atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`}`,
    );
  if (result.rescreening) {
    const { perSecond, shareOutsideEvaluator } = result.rescreening;
    console.log(
      `\nre-screening from memory: ${perSecond.toLocaleString('en')} a second, ${Math.round(shareOutsideEvaluator * 100)} % of it outside the evaluator`,
    );
  }
}
