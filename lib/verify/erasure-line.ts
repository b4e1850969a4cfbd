import { canonicalJson } from '@/rules/canonical-json';
import { bytesOf, fromBase64, isHash, isObject, parseExactly } from './bytes';
import type { Link } from './check-record';
import type { Findings, Subject } from './finding';
import type { Primitives } from './primitives';
import { isRetired, type TrustedKeys } from './trusted-keys';

/** Its name in a bundle: a line for each. */
export const erasuresFile = 'erasures.ndjson';
export const erasureFormat = 'beforehand-erasure/1';

/**
 * What is said of a patient whose key was destroyed, and signed by the key of records: whoever cannot sign can hide no record
 * behind it, and it vouches for those alone that it names by place and hash. No name, no birth date, no answer.
 */
export interface ErasureStatement {
  readonly format: typeof erasureFormat;
  readonly id: string;
  readonly clinicId: string;
  readonly patientId: string;
  readonly erasedAt: string;
  /** A code: lib/erasure/erasure.schema.ts. */
  readonly reason: string;
  /** Who of staff; null for whoever looks after the machine, and for the program. */
  readonly by: string | null;
  readonly screenings: readonly string[];
  /** Places in the chain of consents. */
  readonly consents: readonly { readonly id: string; readonly sequence: number; readonly hash: string }[];
  /** Places in the chain of sealed records. */
  readonly records: readonly { readonly id: string; readonly sequence: number; readonly hash: string }[];
  readonly keyId: string;
}

const isPlace = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  Number.isSafeInteger(value['sequence']) &&
  isHash(value['hash']);

const isStatement = (value: unknown): value is ErasureStatement =>
  isObject(value) &&
  value['format'] === erasureFormat &&
  ['id', 'clinicId', 'patientId', 'erasedAt', 'reason'].every((name) => typeof value[name] === 'string') &&
  (value['by'] === null || typeof value['by'] === 'string') &&
  Array.isArray(value['screenings']) &&
  value['screenings'].every((one) => typeof one === 'string') &&
  [value['consents'], value['records']].every((list) => Array.isArray(list) && list.every(isPlace)) &&
  isHash(value['keyId']);

/** A statement as it travels: a line of `{"erasure":{…},"signature":"…"}`. */
export interface ErasureLine {
  readonly statement: ErasureStatement;
  /** What is hashed and signed. */
  readonly text: string;
  readonly signature: string;
}

export const erasureLine = (text: string, signature: string): string =>
  `{"erasure":${text},"signature":"${signature}"}`;

/** Null when it is no such line. */
export const readErasureLine = (line: string): ErasureLine | null => {
  const value = parseExactly(line);
  if (!isObject(value) || !isStatement(value['erasure']) || typeof value['signature'] !== 'string')
    return null;
  try {
    return {
      statement: value['erasure'],
      text: canonicalJson(value['erasure']),
      signature: value['signature'],
    };
  } catch {
    return null;
  }
};

/** The statement, where the clinic's installation really made it. What is wrong with it is added. */
export const checkErasure = async (
  line: string,
  { clinicId, where }: { readonly clinicId: string; readonly where: Subject },
  keys: TrustedKeys,
  primitives: Primitives,
  findings: Findings,
): Promise<ErasureStatement | null> => {
  const read = readErasureLine(line);
  if (!read) {
    findings.add('unreadable', where, 'This is no statement of an erasure.');
    return null;
  }
  const { statement, text } = read;
  const signature = fromBase64(read.signature);
  const key = keys.get(statement.keyId);
  if (!key) findings.add('unknown-key', where, 'It was signed by a key that is not trusted here.');
  else if (signature?.length !== 64 || !(await primitives.verify(key.key, bytesOf(text), signature)))
    findings.add('edited', where, 'It is not what was signed.');
  else if (isRetired(key, statement.erasedAt))
    findings.add('wrong-key', where, 'It was signed with a key that had been retired before.');
  else if (statement.clinicId !== clinicId) findings.add('inserted', where, 'It is of another clinic.');
  else return statement;
  return null;
};

/** What several statements vouch for together. */
export interface Erased {
  readonly patients: ReadonlySet<string>;
  readonly screenings: ReadonlySet<string>;
  readonly consents: ReadonlyMap<string, { readonly sequence: number; readonly hash: string }>;
  readonly records: ReadonlyMap<string, { readonly sequence: number; readonly hash: string }>;
}

export const erasedBy = (statements: readonly ErasureStatement[]): Erased => {
  const placesOf = (name: 'consents' | 'records') =>
    new Map(statements.flatMap((statement) => statement[name].map((one) => [one.id, one] as const)));
  return {
    patients: new Set(statements.map(({ patientId }) => patientId)),
    screenings: new Set(statements.flatMap(({ screenings }) => screenings)),
    consents: placesOf('consents'),
    records: placesOf('records'),
  };
};

/** Compares the places of erased records with the chain. Answers how many there are in it; one that is not what a statement says is added. */
export const countErased = (links: readonly Link[], { records }: Erased, findings: Findings): number => {
  const bySequence = new Map([...records].map(([id, place]) => [place.sequence, { id, ...place }]));
  let count = 0;
  for (const { header, hash, authentic } of links) {
    const erased = bySequence.get(header.sequence);
    if (!erased || !authentic) continue;
    if (erased.hash === hash && erased.id === header.recordId) count += 1;
    else
      findings.add(
        'forked',
        { what: 'record', sequence: header.sequence, id: header.recordId, clinicId: header.clinicId },
        'A statement of an erasure knows another record at this place.',
      );
  }
  if (count > 0)
    findings.notes.push(
      `${count} ${count === 1 ? 'record was' : 'records were'} erased with ${count === 1 ? 'its patient' : 'their patients'}, as is signed; ${count === 1 ? 'its place' : 'their places'} in the chain ${count === 1 ? 'is' : 'are'} there.`,
    );
  return count;
};
