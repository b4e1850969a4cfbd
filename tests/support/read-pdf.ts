import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const withFile = <T>(bytes: Uint8Array, read: (file: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'beforehand-pdf-'));
  try {
    const file = join(folder, 'record.pdf');
    writeFileSync(file, bytes);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26 });

/** Marks that a reader adds to say which way text runs. They are no part of the text. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What a PDF says, as pdftotext reads it, on one line. */
export const pdfText = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => run('pdftotext', file, '-'))
    .replace(directionMarks, '')
    .replace(/\s+/g, ' ');

/** Its pages, one by one. */
export const pdfPages = (bytes: Uint8Array): readonly string[] =>
  withFile(bytes, (file) => run('pdftotext', file, '-'))
    .replace(directionMarks, '')
    .split('\f')
    .filter((page) => page.trim() !== '')
    .map((page) => page.replace(/\s+/g, ' '));

export const pdfInfo = (bytes: Uint8Array): string => withFile(bytes, (file) => run('pdfinfo', file));

export const pdfFonts = (bytes: Uint8Array): string => withFile(bytes, (file) => run('pdffonts', file));

/** What pdfsig says of its signature; null when it finds none. */
export const pdfSignature = (bytes: Uint8Array): string | null =>
  withFile(bytes, (file) => {
    try {
      return run('pdfsig', '-nocert', file);
    } catch {
      return null;
    }
  });
