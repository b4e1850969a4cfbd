import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';

export type Issue = { readonly path: string; readonly message: string };
export type Outcome = { readonly result: object } | { readonly issues: readonly Issue[] };

type Judge = (id: unknown, rest: Readonly<Record<string, unknown>>) => Outcome;

const judgeLine = (line: Buffer, judge: Judge): Outcome => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return { issues: [{ path: 'line', message: 'is not UTF-8' }] };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { issues: [{ path: 'line', message: 'is not JSON' }] };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { issues: [{ path: 'line', message: 'must be an object' }] };
  const { id, ...rest } = raw as Record<string, unknown>;
  return judge(id, rest);
};

export const issuesOfId = (id: unknown): readonly Issue[] =>
  typeof id === 'string' ? [] : [{ path: 'id', message: 'must be a text' }];

const lineEnd = 0x0a;

/** Lines as bytes: a character may be split between two chunks, and JSON texts may hold other line separators. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, from)) {
      yield Buffer.concat([...pending, chunk.subarray(from, end)]);
      pending = [];
      from = end + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

const isBlank = (line: Buffer): boolean =>
  line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

const write = async (stream: Writable, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, 'drain');
};

const judgeAll = async (source: AsyncIterable<Buffer>, judge: Judge): Promise<number> => {
  let number = 0;
  let bad = 0;
  for await (const line of linesOf(source)) {
    number += 1;
    if (isBlank(line)) continue;
    const outcome = judgeLine(line, judge);
    if ('result' in outcome) {
      await write(process.stdout, `${JSON.stringify(outcome.result)}\n`);
      continue;
    }
    bad += 1;
    for (const { path, message } of outcome.issues)
      await write(process.stderr, `line ${number}: ${path} ${message}\n`);
  }
  return bad === 0 ? 0 : 2;
};

/**
 * A command that reads one JSON object a line and prints one a line. Each good line gives its result, in order. A bad
 * line gives none: standard error names the line and the path inside it, the other lines are still judged, and the exit
 * code is 2.
 */
export const runOnLines = async (command: string, judge: Judge): Promise<void> => {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  const [path, ...others] = process.argv.slice(2);
  if (path === undefined || others.length > 0) {
    process.stderr.write(`Usage: npm run -s ${command} -- <file|->\n`);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await judgeAll(path === '-' ? process.stdin : createReadStream(path), judge);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    process.stderr.write(`${path} cannot be read (${code}).\n`);
    process.exitCode = 2;
  }
};
