import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { contraindications, facts, medicineClasses, regions, sources } from '@/rules';

/** What a browser loads of the rules, in the build that is there. */
export type ClientBundle = {
  readonly chunks: readonly {
    readonly file: string;
    readonly gzipBytes: number;
    readonly holds: readonly string[];
  }[];
  readonly gzipBytes: number;
};

const signs: Readonly<Record<string, readonly string[]>> = {
  questions: facts.map(({ question }) => question),
  'body map': regions.map(({ label }) => label).filter((label) => label.length > 12),
  rules: contraindications.flatMap(({ cases }) => cases.map(({ patientText }) => patientText)),
  sources: Object.values(sources).map(({ title }) => title),
  medicines: medicineClasses.flatMap(({ medicines }) => medicines.map(({ name }) => name)),
};

/** Undefined while nothing is built. */
export const clientBundle = (): ClientBundle | undefined => {
  const folder = new URL('../../.next/static/chunks/', import.meta.url);
  let files: readonly string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  } catch {
    return undefined;
  }
  const chunks = files.flatMap((file) => {
    const code = readFileSync(new URL(file, folder), 'utf8');
    const holds = Object.entries(signs).flatMap(([what, texts]) => {
      const found = texts.filter((text) => code.includes(JSON.stringify(text).slice(1, -1))).length;
      return found > texts.length / 3 ? [`${what} (${found} of ${texts.length})`] : [];
    });
    return holds.length > 0 ? [{ file, gzipBytes: gzipSync(code, { level: 9 }).length, holds }] : [];
  });
  return { chunks, gzipBytes: chunks.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) };
};
