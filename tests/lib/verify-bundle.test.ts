import { crc32, deflateRawSync } from 'node:zlib';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { endorsementBytes, readKeyFile } from '@/lib/verify/trusted-keys';
import { aKey, bundleFiles, chainOf, ndjsonOf, signed, unzipped, zipOf } from '../support/a-sealed-chain';
import { chain, check, key, said } from '../support/checked-file';

describe('a bundle', () => {
  const files = (change: (files: Map<string, string>) => unknown, only?: (sequence: number) => boolean) => {
    const all = bundleFiles(key, chain, only && { only });
    change(all);
    return zipOf(all);
  };
  const edit = (name: string, from: string | RegExp, to: string) => (all: Map<string, string>) =>
    all.set(name, all.get(name)!.replace(from, to));

  test('is valid as it was made, also when a filter left records out of it', async () => {
    expect(await check('export.zip', await files(() => undefined))).toMatchObject({
      verdict: 'valid',
      records: 9,
    });
    const none = await zipOf(bundleFiles(key, []));
    expect(await check('export.zip', none)).toMatchObject({ verdict: 'valid', records: 0 });
    const some = await files(
      () => undefined,
      (sequence) => sequence % 3 === 0,
    );
    expect(await check('export.zip', some)).toMatchObject({ verdict: 'valid', records: 3, headers: 6 });
  });

  test.each<[string, () => Promise<BlobPart>, string[]]>([
    [
      'a record edited',
      () => files(edit('records.ndjson', 'Record 5', 'Record X')),
      ['edited 5', 'edited records.ndjson'],
    ],
    [
      'the last day dropped',
      () => files((all) => all.set('records.ndjson', ndjsonOf(chain.slice(0, 6)))),
      ['edited records.ndjson', 'truncated 7 to 9'],
    ],
    [
      'the manifest edited',
      () => files(edit('manifest.json', '"sequence":9', '"sequence":8')),
      ['edited manifest.json'],
    ],
    [
      'the manifest names another file’s hash',
      () =>
        files((all) => {
          const manifest = JSON.parse(all.get('manifest.json')!) as {
            files: { name: string; sha256: string; bytes: number }[];
          };
          const [first, , third] = manifest.files;
          Object.assign(first!, { sha256: third!.sha256, bytes: 1_000_000 });
          const text = JSON.stringify(manifest);
          all.set('manifest.json', text).set('manifest.sig', signed(key, text));
        }),
      ['edited records.ndjson'],
    ],
    [
      'one file in place of another',
      () => files((all) => all.set('keys.json', all.get('chain.ndjson')!)),
      ['edited keys.json'],
    ],
    ['a file taken out', () => files((all) => all.delete('chain.ndjson')), ['deleted chain.ndjson']],
    ['a file put in', () => files((all) => all.set('pdf/extra.pdf', 'x')), ['inserted pdf/extra.pdf']],
    ['no manifest', () => files((all) => all.delete('manifest.sig')), ['unreadable manifest.json']],
    [
      'a manifest of a newer release',
      () => files(edit('manifest.json', 'export/1', 'export/2')),
      ['newer manifest.json'],
    ],
    [
      'the manifest of an older bundle',
      () =>
        files((all) => {
          const older = bundleFiles(key, chain.slice(0, 6));
          all
            .set('manifest.json', older.get('manifest.json')!)
            .set('manifest.sig', older.get('manifest.sig')!);
        }),
      ['edited records.ndjson'],
    ],
    ['cut off', async () => (await files(() => undefined)).slice(0, 2000), ['unreadable']],
    ['not a ZIP at all', () => Promise.resolve('PK\u0003\u0004 and then nothing'), ['unreadable']],
  ])('%s', async (_what, make, expected) => {
    const verdict = await check('export.zip', await make());
    expect(said(verdict)).toEqual(expected);
    expect(verdict.verdict).toBe(
      expected.every((one) => /^(unreadable|newer)/.test(one)) ? 'unreadable' : 'tampered',
    );
  });

  test.each([
    '../../etc/cron.d/x',
    '/etc/passwd',
    'a\\..\\b',
    'C:/x',
    `${'n'.repeat(65_000)}.json`,
    'records.ndjson\u0000.txt',
  ])('a file with a name like %.20s is told and never opened', async (name) => {
    const verdict = await check('export.zip', await files((all) => all.set(name, 'x')));
    expect(verdict.verdict).not.toBe('valid');
    expect(verdict.findings.every(({ subject }) => (subject.name ?? '').length <= 200)).toBe(true);
  });

  test('a file that unpacks to more than the manifest says is not unpacked to its end', async () => {
    const bomb = await files((all) => all.set('keys.json', '[]'.padEnd(50_000_000)));
    const verdict = await check('export.zip', bomb);
    expect(said(verdict)).toEqual(['edited keys.json']);
  });

  test.each([
    ['whole', (data: Buffer) => data, 'valid'],
    ['with something after its end', (data: Buffer) => Buffer.concat([data, Buffer.from('xx')]), 'tampered'],
    ['cut off', (data: Buffer) => data.subarray(0, -3), 'tampered'],
  ])('packed data that is %s', async (_what, change, expected) => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    for (const [name, text] of bundleFiles(key, chain)) {
      const packed = change(deflateRawSync(text));
      const how = { passThrough: true, uncompressedSize: Buffer.byteLength(text), signature: crc32(text) };
      if (name === 'records.ndjson')
        await writer.add(name, new Uint8ArrayReader(packed), { ...how, compressionMethod: 8 });
      else await writer.add(name, new TextReader(text));
    }
    const verdict = await check('export.zip', await writer.close());
    expect(verdict.verdict).toBe(expected);
    expect(said(verdict)).toEqual(expected === 'valid' ? [] : ['edited records.ndjson']);
  });

  test('a byte changed anywhere is never valid', async () => {
    const bytes = Buffer.from(await (await files(() => undefined)).arrayBuffer());
    const untouched = await unzipped(new Blob([bytes]));
    for (let at = 0; at < bytes.length; at += 41) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 0x10;
      const { verdict } = await check('export.zip', changed);
      // Of the container some bytes say nothing, a time of day for one: what is in it is the same then.
      if (verdict === 'valid') expect(await unzipped(new Blob([changed]))).toEqual(untouched);
    }
  });
});

describe('keys', () => {
  const next = aKey();
  const validFrom = '2026-11-02T00:00:00.000Z';
  const follows = { keyId: next.keyId, publicKey: next.publicKey, validFrom, endorsedBy: key.keyId };
  const listed = (endorsement: string | null, retiredAt: string | null = null) =>
    JSON.stringify([
      {
        keyId: key.keyId,
        publicKey: key.publicKey,
        validFrom,
        retiredAt,
        endorsedBy: null,
        endorsement: null,
      },
      { ...follows, retiredAt: null, endorsement },
    ]);
  const endorsement = signed(key, Buffer.from(endorsementBytes(follows)).toString());
  const both = chainOf(next, 9, chain.slice(0, 5));

  test('a key that a trusted one endorsed is trusted; one that says so itself is not', async () => {
    const bundle = await zipOf(bundleFiles(next, both, { keysJson: listed(endorsement) }));
    expect(await check('export.zip', bundle)).toMatchObject({ verdict: 'valid', records: 9 });
    const self = await zipOf(bundleFiles(next, both, { keysJson: listed(signed(next, 'me')) }));
    expect(said(await check('export.zip', self))).toEqual(['unknown-key manifest.json']);
  });

  test('nothing may be signed with a key after its end', async () => {
    const keysJson = listed(endorsement, '2026-11-02T12:00:00.000Z');
    const bundle = await zipOf(bundleFiles(next, chain, { keysJson }));
    expect(said(await check('export.zip', bundle))).toEqual(['wrong-key 7', 'wrong-key 8', 'wrong-key 9']);
  });

  test('a file of keys is PEM, or the JSON of an export', async () => {
    const ids = async (text: string) => [...((await readKeyFile(text, nodePrimitives))?.keys() ?? [])];
    expect(await ids(key.pem + next.pem)).toEqual([key.keyId, next.keyId]);
    expect(await ids(listed(endorsement))).toEqual([key.keyId, next.keyId]);
    expect(await ids('hello')).toEqual([]);
    expect(await ids(JSON.stringify([{ keyId: key.keyId, publicKey: next.publicKey }]))).toEqual([]);
  });
});
