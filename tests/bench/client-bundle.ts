import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { contraindications, facts, medicineClasses, regions, sources } from '@/rules';

type Chunk = { readonly file: string; readonly gzipBytes: number; readonly holds: readonly string[] };

/** What a browser loads of the rules, in the build that is there: whole chunks, whatever else they hold. */
export type ClientBundle = {
  readonly chunks: readonly Chunk[];
  /** By page, the bytes of all its chunks that hold something of the rules. Pages without any are left out. */
  readonly pages: Readonly<Record<string, number>>;
  readonly mostOfAPatientPage: number;
};

const signs: Readonly<Record<string, readonly string[]>> = {
  questions: facts.map(({ question }) => question),
  'body map': regions.map(({ label }) => label).filter((label) => label.length > 12),
  rules: contraindications.flatMap(({ cases }) => cases.map(({ patientText }) => patientText)),
  sources: Object.values(sources).map(({ title }) => title),
  medicines: medicineClasses.flatMap(({ medicines }) => medicines.map(({ name }) => name)),
};

const built = new URL('../../.next/', import.meta.url);

const filesIn = (folder: URL, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));

const chunkOf = (file: string, folder: URL): readonly Chunk[] => {
  const code = readFileSync(new URL(file, folder), 'utf8');
  const holds = Object.entries(signs).flatMap(([what, texts]) => {
    const found = texts.filter((text) => code.includes(JSON.stringify(text).slice(1, -1))).length;
    return found > texts.length / 5 ? [`${what} (${found} of ${texts.length})`] : [];
  });
  return holds.length > 0 ? [{ file, gzipBytes: gzipSync(code, { level: 9 }).length, holds }] : [];
};

/** Undefined while nothing is built. */
export const clientBundle = (): ClientBundle | undefined => {
  if (!existsSync(new URL('BUILD_ID', built))) return undefined;
  const folder = new URL('static/chunks/', built);
  const chunks = filesIn(folder, '.js').flatMap((file) => chunkOf(file, folder));
  const server = new URL('server/app/', built);
  const manifest = 'page_client-reference-manifest.js';
  const pages = filesIn(server, manifest).flatMap((file) => {
    const listed = readFileSync(new URL(file, server), 'utf8');
    const own = chunks.filter((chunk) => listed.includes(chunk.file));
    const page = file.slice(0, -manifest.length - 1);
    return own.length > 0 ? [[page, own.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)] as const] : [];
  });
  return {
    chunks,
    pages: Object.fromEntries(pages),
    mostOfAPatientPage: Math.max(
      0,
      ...pages.flatMap(([page, bytes]) => (page.startsWith('(patient)') ? [bytes] : [])),
    ),
  };
};
