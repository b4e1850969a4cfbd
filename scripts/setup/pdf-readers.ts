import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptGet, canInstall } from './apt-get.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** What the tests read PDFs with: other people's programs, so that nothing agrees with itself. */
const programs = ['pdftotext', 'pdfsig', 'pdfinfo', 'pdffonts'];

const missing = (): readonly string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.filter((name) =>
    folders.every((folder) => !existsSync(join(folder, name)) && !existsSync(join(folder, `${name}.exe`))),
  );
};

/** Finds them, and installs Debian's where they are missing and that can be done. */
export const ensurePdfReaders = async (): Promise<void> => {
  if (missing().length === 0) return;
  if (canInstall()) {
    console.log('   No poppler found: installing poppler-utils …');
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', 'poppler-utils');
  }
  const names = missing();
  if (names.length > 0)
    throw new SetUpProblem(
      `The tests read PDFs with ${names.join(', ')}, which cannot be found: install poppler (on Debian and Ubuntu: sudo apt-get install poppler-utils; on a Mac: brew install poppler).`,
    );
};
