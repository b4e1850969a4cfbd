import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { vignettes } from './support/reference';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Run = {
  readonly code: number | null;
  readonly out: readonly string[];
  readonly errors: readonly string[];
};

const linesOf = (chunks: readonly Buffer[]): readonly string[] =>
  Buffer.concat(chunks).toString('utf8').split('\n').filter(Boolean);

const screen = (args: readonly string[], input?: string | Buffer): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/screen.ts', ...args], { cwd: root });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: linesOf(out), errors: linesOf(errors) }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });

const healthy = vignettes[0]!.input;
const line = (id: unknown, changes: object = {}): string => JSON.stringify({ id, ...healthy, ...changes });

test('prints one result a line, with exactly the members of the contract', async () => {
  const { code, out, errors } = await screen(['-'], `${line('a')}\n\n${line('b', { medicines: [] })}\r\n`);
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  const [first, second] = out.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(first).toEqual({
    id: 'a',
    disposition: 'no-contraindication-found',
    findings: [],
    blockedRegions: [],
    maybeBlockedRegions: [],
    unknown: [],
    medicines: { classes: [], unrecognised: [] },
  });
  expect(second).toMatchObject({ id: 'b', disposition: 'clinician-review', medicines: null });
});

test('names line and path of each bad line, judges the others, and exits with 2', async () => {
  const { code, out, errors } = await screen(
    ['-'],
    Buffer.concat([
      Buffer.from(
        [
          line('good'),
          line('fact', { answers: { ...healthy.answers, pregnent: 'no' } }),
          line('derived', { answers: { age: 40, 'medicines.classes': ['none'] } }),
          line('range', { age: 121 }),
          line('plan', { plan: { regions: ['nowhere'], technique: 'deeper' } }),
          line('place', { answers: { 'plan.regions': ['neck'] } }),
          line('medicines', { medicines: 'none' }),
          line('key', { medicine: ['none'] }),
          line(undefined),
          '{"id":"proto","answers":{"__proto__":"no","constructor":"no"}}',
          '[]',
          '{"id":',
          '',
        ].join('\n'),
      ),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(line('also good')),
    ]),
  );
  expect(code).toBe(2);
  expect(out.map((text) => (JSON.parse(text) as { id: string }).id)).toEqual(['good', 'also good']);
  expect(errors).toEqual([
    'line 2: answers["pregnent"] is not a fact',
    'line 3: answers["age"] is worked out and cannot be answered',
    'line 3: answers["medicines.classes"] is worked out and cannot be answered',
    'line 4: age must be between 0 and 120',
    'line 5: plan.regions must name only the regions of the body map',
    'line 5: plan.technique must be one of the options of the question',
    'line 6: answers["plan.regions"] belongs in the plan, not among the answers',
    'line 7: medicines must be a list of lines',
    'line 8: input["medicine"] is not a part of the input',
    'line 9: id must be a text',
    'line 10: answers["__proto__"] is not a fact',
    'line 10: answers["constructor"] is not a fact',
    'line 11: line must be an object',
    'line 12: line is not JSON',
    'line 13: line is not UTF-8',
  ]);
}, 30_000);

test('says how it is called, and what it cannot read', async () => {
  const [usage, missing] = await Promise.all([screen([]), screen(['no-such-file.ndjson'])]);
  expect(usage).toEqual({ code: 2, out: [], errors: ['Usage: npm run -s screen -- <file|->'] });
  expect(missing).toEqual({ code: 2, out: [], errors: ['no-such-file.ndjson cannot be read (ENOENT).'] });
}, 30_000);
