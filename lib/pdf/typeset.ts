import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';
import { printableIn } from './font-coverage.ts';
import { PdfFailed } from './pdf-failed.ts';
import type { RecordSheet } from './record-sheet.ts';

const here = join(process.cwd(), 'lib', 'pdf');
const main = join(here, 'record.typ');

const start = () => {
  const fonts = readFonts();
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs: fonts }] });
  compiler.addSource(main, readFileSync(main, 'utf8'));
  return { compiler, printable: printableIn(fonts) };
};

let started: ReturnType<typeof start> | undefined;

/** Sets a sheet as PDF/A-2a: tagged, with every font embedded. Keeps nothing of it in memory afterwards. */
export const typeset = (sheet: RecordSheet, standard: 'a-2a' | 'ua-1' = 'a-2a'): Buffer => {
  const { compiler, printable } = (started ??= start());
  const json = JSON.stringify(sheet, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
  compiler.mapShadow(join(here, 'record.json'), Buffer.from(json, 'utf8'));
  try {
    const { result } = compiler.compile({ mainFilePath: main });
    if (result) return compiler.pdf(result, { pdfStandard: standard });
  } catch {
    // What the typesetter says quotes the record.
  } finally {
    compiler.evictCache(0);
  }
  throw new PdfFailed('not-set');
};
