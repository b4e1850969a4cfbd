import 'server-only';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '@/lib/crypto/digest';
import { env } from '@/lib/env';
import { erasureLine, readErasureLine, type ErasureLine } from '@/lib/verify/erasure-line';

/** Among the anchors, which are copied to where whoever looks after the database cannot write. */
export const ledgerIn = (dataFolder: string): string => join(dataFolder, 'anchors', 'erasures.ndjson');

const places = (): readonly string[] => {
  const { DATA_DIR, ERASURE_LEDGER } = env();
  return [ledgerIn(DATA_DIR), ...(ERASURE_LEDGER === undefined ? [] : [ERASURE_LEDGER])];
};

/** A statement of the ledger, by the hash under which the database and the audit trail know it. */
export interface LedgerLine extends ErasureLine {
  readonly hash: string;
}

/** What stands in a file, oldest first; nothing where there is none yet. What is no statement counts for nothing. */
export const readLedgerFile = (file: string): LedgerLine[] => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    const read = line === '' ? null : readErasureLine(line);
    return read ? [{ ...read, hash: sha256(read.text) }] : [];
  });
};

/** Everything that is in any of its places, each once. */
export const readLedger = (): readonly LedgerLine[] => [
  ...new Map(
    places()
      .flatMap(readLedgerFile)
      .map((line) => [line.hash, line]),
  ).values(),
];

const endsWithLine = (handle: number): boolean => {
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  if (size > 0) readSync(handle, last, 0, 1, size - 1);
  return size === 0 || last[0] === 0x0a;
};

/** Adds lines to a file, down to the disk. A line that a power cut broke off stays by itself. */
const append = (file: string, lines: readonly LedgerLine[]): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'a+', 0o600);
  try {
    const text = lines.map((line) => `${erasureLine(line.text, line.signature)}\n`).join('');
    writeSync(handle, Buffer.from(`${endsWithLine(handle) ? '' : '\n'}${text}`));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const complete = (file: string, lines: readonly LedgerLine[]): void => {
  const there = new Set(readLedgerFile(file).map(({ hash }) => hash));
  const missing = lines.filter(({ hash }) => !there.has(hash));
  if (missing.length > 0) append(file, missing);
};

/** Sees to it that these are in every place. Only ever adds. */
export const keepInLedger = (lines: readonly LedgerLine[]): void => {
  for (const file of places()) complete(file, lines);
};
