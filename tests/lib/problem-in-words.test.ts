import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { RecordKeyProblem } from '@/lib/record-key/record-key-problem';
import { problemInWords } from '../../scripts/setup/problem-in-words.ts';
import { SetUpProblem } from '../../scripts/setup/set-up-problem.ts';
import { filesBelow } from '../support/source-files.ts';
import { readFileSync } from 'node:fs';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what a command says of what went wrong', () => {
  test('is the whole of what somebody can put right', () => {
    expect(problemInWords(new SetUpProblem('Say how many.'))).toBe('Say how many.');
    expect(problemInWords(new RecordKeyProblem('It must be an Ed25519 key.'), RecordKeyProblem)).toBe(
      'It must be an Ed25519 key.',
    );
    const usage = thrownBy(() => parseArgs({ args: ['--no-such'], options: {} }));
    expect(problemInWords(usage)).toContain('--no-such');
  });

  test('is the kind alone of everything else: a message may quote a patient', () => {
    class QueryFailed extends Error {
      override readonly name = 'QueryFailed';
    }
    expect(problemInWords(new QueryFailed('Key (name)=(Ada Lovelace) exists'))).toBe(
      'It did not work (QueryFailed).',
    );
    expect(problemInWords(new RecordKeyProblem('Only where it is expected.'))).toBe(
      'It did not work (RecordKeyProblem).',
    );
    expect(problemInWords('Ada Lovelace')).toBe('It did not work.');
  });

  test('is said so by every command that opens the database', () => {
    const commands = filesBelow('scripts').filter((name) =>
      /withDatabase\(|from '@\/(?:lib\/record-key|prisma\/seed)/.test(readFileSync(name, 'utf8')),
    );
    expect(commands.length).toBeGreaterThan(4);
    const loose = commands.filter((name) =>
      /(?:error instanceof Error \? error\.message|error\.message : error\))/.test(
        readFileSync(name, 'utf8'),
      ),
    );
    expect(loose).toEqual([]);
  });
});
