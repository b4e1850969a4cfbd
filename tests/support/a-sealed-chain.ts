import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { canonicalJson } from '@/rules';
import { genesisHash, recordFormat, type RecordHeader } from '@/lib/verify/record-header';
import type { TrustedKeys } from '@/lib/verify/trusted-keys';

export const hex = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export interface TestKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly trusted: TrustedKeys;
}

export const aKey = (): TestKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = hex(spki);
  return {
    keyId,
    publicKey: spki.toString('base64'),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey,
    trusted: new Map([[keyId, { keyId, key: publicKey, retiredAt: null }]]),
  };
};

export const signed = (key: TestKey, text: string): string =>
  sign(null, Buffer.from(text), key.privateKey).toString('base64');

/** A record as it travels; parts are texts, so that a test can spoil them. */
export interface TestRecord {
  readonly content: string;
  readonly header: string;
  readonly signature: string;
}

export const clinicId = '01900000-0000-7000-8000-00000000c11c';

const dayOf = (sequence: number): string =>
  new Date(Date.UTC(2026, 10, 1 + Math.floor((sequence - 1) / 3))).toISOString();

export const sealedBy = (
  key: TestKey,
  {
    sequence,
    previousHash,
    says = `Record ${sequence}`,
    clinic = clinicId,
    format = recordFormat as string,
    sealedAt = dayOf(sequence),
  }: {
    readonly sequence: number;
    readonly previousHash: string;
    readonly says?: string;
    readonly clinic?: string;
    readonly format?: string;
    readonly sealedAt?: string;
  },
): TestRecord => {
  const content = canonicalJson({
    schema: 1,
    nonce: hex(`nonce ${sequence}`).slice(0, 32),
    patient: { familyName: 'Łącka "the 2nd"', givenName: says },
    statement: { risks: ['Bleeding'] },
    signatures: [{ strokes: [{ points: [[1, 2, 3, 0.5]] }], signerName: says }],
  });
  const header = canonicalJson({
    format,
    clinicId: clinic,
    sequence,
    recordId: `01900000-0000-7000-8000-${String(sequence).padStart(12, '0')}`,
    kind: 'given',
    contentHash: hex(content),
    previousHash,
    keyId: key.keyId,
    sealedAt,
  });
  return { content, header, signature: signed(key, header) };
};

/** Records 1 to `count` of one clinic, three a day. */
export const chainOf = (
  key: TestKey,
  count: number,
  from: readonly TestRecord[] = [],
  says?: string,
): TestRecord[] => {
  const chain = [...from];
  while (chain.length < count) {
    const last = chain.at(-1);
    chain.push(
      sealedBy(key, {
        sequence: chain.length + 1,
        previousHash: last ? hex(last.header) : genesisHash,
        ...(says !== undefined && { says }),
      }),
    );
  }
  return chain;
};

export const headerOf = ({ header }: TestRecord): RecordHeader => JSON.parse(header) as RecordHeader;

export const lineOf = ({ content, header, signature }: TestRecord): string =>
  `{"content":${content},"header":${header},"signature":"${signature}"}`;
export const headerLineOf = ({ header, signature }: TestRecord): string =>
  `{"header":${header},"signature":"${signature}"}`;
export const ndjsonOf = (records: readonly TestRecord[]): string =>
  records.map((record) => `${lineOf(record)}\n`).join('');

/** The files of a bundle, before anybody lays a hand on them. */
export const bundleFiles = (
  key: TestKey,
  chain: readonly TestRecord[],
  { only = () => true, keysJson = '[]' }: { only?: (sequence: number) => boolean; keysJson?: string } = {},
): Map<string, string> => {
  const chosen = chain.filter((record) => only(headerOf(record).sequence));
  const others = chain.filter((record) => !only(headerOf(record).sequence));
  const files = new Map([
    ['records.ndjson', ndjsonOf(chosen)],
    ['chain.ndjson', others.map((record) => `${headerLineOf(record)}\n`).join('')],
    ['keys.json', keysJson],
  ]);
  const last = chain.at(-1);
  const manifest = JSON.stringify({
    format: 'beforehand-export/1',
    clinic: { id: clinicId, name: 'Test clinic' },
    filters: {},
    counts: { records: chosen.length },
    firstSequence: 1,
    lastSequence: chain.length,
    chainHead: { sequence: chain.length, hash: last ? hex(last.header) : genesisHash },
    files: [...files].map(([name, text]) => ({ name, sha256: hex(text), bytes: Buffer.byteLength(text) })),
    createdAt: '2026-11-20T10:00:00.000Z',
    keyId: key.keyId,
  });
  return files.set('manifest.json', manifest).set('manifest.sig', signed(key, manifest));
};

export const zipOf = async (files: ReadonlyMap<string, string>): Promise<Blob> => {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, text] of files) await zip.add(name, new TextReader(text));
  return zip.close();
};

/** What is in it, by name. */
export const unzipped = async (zip: Blob): Promise<Record<string, string>> => {
  const files: Record<string, string> = {};
  for (const entry of await new ZipReader(new BlobReader(zip)).getEntries())
    if (!entry.directory)
      files[entry.filename] = await entry.getData(new TextWriter(), { useWebWorkers: false });
  return files;
};

export const anAnchor = (
  key: TestKey,
  {
    records,
    day,
    clinic = clinicId,
    audit = { count: 0, hash: genesisHash },
    previous = null,
  }: {
    readonly records: readonly TestRecord[];
    readonly day: string;
    readonly clinic?: string;
    readonly audit?: { readonly count: number; readonly hash: string };
    readonly previous?: string | null;
  },
) => {
  const last = records.at(-1);
  const anchor = canonicalJson({
    format: 'beforehand-anchor/1',
    clinicId: clinic,
    day,
    createdAt: `${day}T23:00:00.000Z`,
    records: { count: records.length, hash: last ? hex(last.header) : genesisHash },
    audit,
    previous,
    keyId: key.keyId,
  });
  return {
    name: `${day}.json`,
    text: `{"anchor":${anchor},"signature":"${signed(key, anchor)}"}`,
    hash: hex(anchor),
  };
};
