import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const medicines = (
  args: readonly string[],
  input = '',
): Promise<{
  readonly code: number | null;
  readonly out: readonly unknown[];
  readonly errors: readonly string[];
}> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/medicines.ts', ...args], {
      cwd: root,
    });
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        out: out
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as unknown),
        errors: errors.split('\n').filter(Boolean),
      }),
    );
    child.stdin.end(input);
  });

test('prints one result a line, with exactly the members of the contract', async () => {
  const { code, out, errors } = await medicines(
    ['-'],
    `${JSON.stringify({ id: 'a', text: 'stopped warfarin in May, elequsi 5mg' })}\n\n${JSON.stringify({ id: 'b', text: '' })}\n`,
  );
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(out[0]).toMatchObject({
    id: 'a',
    items: [
      {
        text: 'stopped warfarin in may',
        recognised: [{ name: 'warfarin', classes: ['vitamin-k-antagonists'] }],
        marks: ['past'],
      },
      { text: 'elequsi 5mg', recognised: [], marks: [] },
    ],
    classes: ['vitamin-k-antagonists'],
    unrecognised: ['stopped warfarin in may', 'elequsi 5mg'],
  });
  const { suggestions } = out[0] as { suggestions: object[] };
  expect(suggestions[0]).toEqual({
    text: 'elequsi',
    name: 'Eliquis',
    classes: ['direct-oral-anticoagulants'],
  });
  expect(out[1]).toEqual({ id: 'b', items: [], suggestions: [], classes: [], unrecognised: [] });
});

test('names line and path of each bad line, reads the others, and exits with 2', async () => {
  const { code, out, errors } = await medicines(
    ['-'],
    '{"id":"1","text":"x"}\n{"id":2,"text":["x"]}\n[]\n{\n',
  );
  expect(code).toBe(2);
  expect(out).toHaveLength(1);
  expect(errors).toEqual([
    'line 2: id must be a text',
    'line 2: text must be a text',
    'line 3: line must be an object',
    'line 4: line is not JSON',
  ]);
});

test('says how it is used', async () => {
  expect(await medicines([])).toEqual({
    code: 2,
    out: [],
    errors: ['Usage: npm run -s medicines -- <file|->'],
  });
});
