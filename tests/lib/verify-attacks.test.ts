import { describe, expect, test } from 'vitest';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { checkFile } from '@/lib/verify/check-file';
import { endorsementBytes, readKeyFile } from '@/lib/verify/trusted-keys';
import {
  aKey,
  anAnchor,
  bundleFiles,
  chainOf,
  lineOf,
  ndjsonOf,
  sealedBy,
  signed,
  zipOf,
} from '../support/a-sealed-chain';
import { chain, check, key, said } from '../support/checked-file';

describe('a record that two readers would read in two ways is not valid', () => {
  const laidOut = JSON.stringify(JSON.parse(lineOf(chain[4]!)), null, 2);
  const twice = (at: string, what: string): string => laidOut.replace(at, `${what}, ${at}`);
  test.each<[string, string]>([
    ['a name that stands there twice', twice('"givenName"', '"givenName": "Somebody else"')],
    ['the whole content twice', twice('"content"', '"content": {"schema": 1}')],
    ['the signature twice', twice('"signature"', '"signature": "x"')],
    ['more digits than a number keeps', laidOut.replace('0.5', '0.50000000000000000001')],
    ['one as a fraction', laidOut.replace('"schema": 1', '"schema": 1.0')],
    ['a number without end', laidOut.replace('0.5', '1e400')],
    ['half a character', laidOut.replace('Record 5', 'Record 5\\ud800')],
    ['a mark before its beginning', `\ufeff${laidOut}`],
  ])('%s', async (_what, text) => {
    expect(text).not.toBe(laidOut);
    expect((await check('record.json', text)).verdict).not.toBe('valid');
  });

  test('while one that was only laid out or escaped anew says the same', async () => {
    const escaped = laidOut.replace(
      /[^\x20-\x7e\n]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect(escaped).not.toBe(laidOut);
    expect((await check('record.json', escaped)).verdict).toBe('valid');
  });

  test('a signature in another spelling', async () => {
    const line = lineOf(chain[4]!);
    const other = line.replace(/.(=="\})$/, (_, end: string) => {
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      return letters[letters.indexOf(line.at(-5)!) + 1]! + end;
    });
    expect(Buffer.from(other.slice(-90, -2), 'base64')).toEqual(Buffer.from(line.slice(-90, -2), 'base64'));
    expect((await check('record.json', other)).verdict).not.toBe('valid');
  });
});

describe('a ZIP that two programs would unpack in two ways is not valid', () => {
  const whole = async () => Buffer.from(await (await zipOf(bundleFiles(key, chain))).arrayBuffer());
  const renamed = (bytes: Buffer): Buffer => {
    const changed = Buffer.from(bytes);
    changed.write('Records.ndjson', changed.indexOf('records.ndjson'));
    return changed;
  };
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['another name before a file than in the list of files', renamed],
    ['something after its end', (bytes) => Buffer.concat([bytes, Buffer.from('and more')])],
    ['another ZIP before it', (bytes) => Buffer.concat([bytes, bytes])],
    ['something before it', (bytes) => Buffer.concat([Buffer.from('PK and more'), bytes])],
  ])('%s', async (_what, change) => {
    const bytes = await whole();
    expect((await check('export.zip', bytes)).verdict).toBe('valid');
    expect((await check('export.zip', change(bytes) as Buffer<ArrayBuffer>)).verdict).not.toBe('valid');
  });
});

describe('a key that was retired', () => {
  const next = aKey();
  const listed = (validFrom: string, retiredAt: string | null) => {
    const follows = { keyId: next.keyId, publicKey: next.publicKey, validFrom, endorsedBy: key.keyId };
    const endorsement = signed(key, Buffer.from(endorsementBytes(follows)).toString());
    const first = { keyId: key.keyId, publicKey: key.publicKey, validFrom: '2026-11-01T00:00:00.000Z' };
    return JSON.stringify([
      { ...first, retiredAt, endorsedBy: null, endorsement: null },
      { ...follows, retiredAt: null, endorsement },
    ]);
  };
  const retiredAt = '2026-11-10T00:00:00.000Z';
  const retired = new Map([[key.keyId, { ...key.trusted.get(key.keyId)!, retiredAt }]]);

  test('signs no bundle', async () => {
    const blob = await zipOf(bundleFiles(key, chain));
    const verdict = await checkFile({ name: 'export.zip', blob }, { keys: retired }, nodePrimitives);
    expect(said(verdict)).toEqual(['wrong-key manifest.json']);
  });

  test('signs no anchor', async () => {
    const anchors = [anAnchor(key, { records: chain, day: '2026-11-11' })];
    const blob = new Blob([ndjsonOf(chain)]);
    const verdict = await checkFile({ name: 'r.ndjson', blob }, { keys: retired, anchors }, nodePrimitives);
    expect(said(verdict)).toEqual(['wrong-key 2026-11-11.json']);
  });

  test('vouches for no other', async () => {
    const keysJson = listed('2026-11-02T00:00:00.000Z', null);
    const blob = await zipOf(bundleFiles(next, chainOf(next, 3), { keysJson }));
    const keys = new Map([...retired, ...aKey().trusted]);
    const verdict = await checkFile({ name: 'export.zip', blob }, { keys }, nodePrimitives);
    expect(said(verdict)).toEqual(['unknown-key manifest.json']);
    const known = await readKeyFile(listed('2026-11-03T00:00:00.000Z', retiredAt), nodePrimitives);
    const after = chainOf(next, 9, chain.slice(0, 5));
    const good = await zipOf(
      bundleFiles(next, after, { keysJson: listed('2026-11-03T00:00:00.000Z', retiredAt) }),
    );
    expect(
      await checkFile({ name: 'export.zip', blob: good }, { keys: known! }, nodePrimitives),
    ).toMatchObject({ verdict: 'valid' });
  });
});

describe('anchors', () => {
  const good = anAnchor(key, { records: chain, day: '2026-11-03' });

  test.each<[string, string]>([
    ['half a character', '\\ud800'],
    ['a number without end', '1e400'],
  ])('%s in one spoils no other', async (what, bad) => {
    const value = what === 'half a character' ? `"${bad}"` : bad;
    const spoilt = { name: '2026-11-02.json', text: good.text.replace('"audit"', `"a":${value},"audit"`) };
    const verdict = await check('r.ndjson', ndjsonOf(chain.slice(0, 6)), [spoilt, good]);
    expect(said(verdict)).toEqual(['unreadable 2026-11-02.json', 'truncated 7 to 9']);
  });

  test('of another clinic say nothing of this one, and it is said so', async () => {
    const foreign = anAnchor(key, { records: chain, day: '2026-11-03', clinic: 'another' });
    const { verdict, notes } = await check('export.zip', await zipOf(bundleFiles(key, chain)), [foreign]);
    expect(verdict).toBe('valid');
    expect(notes).toEqual(['None of the anchors is of this clinic.']);
    const both = await check('r.ndjson', ndjsonOf(chain), [foreign, good]);
    expect(both.notes).toEqual(['Compared with 1 anchor.']);
  });

  test('that nobody signed are not repeated in any note', async () => {
    const text = good.text.replace('"day":"2026-11-03"', '"day":"2026-11-03","timestampBy":"x"');
    const { notes } = await check('r.ndjson', ndjsonOf(chain), [{ name: 'a.json', text }]);
    expect(notes.join()).not.toContain('2026-11-03');
  });
});

describe('where the platform fails', () => {
  const failing = () => {
    let running = 0;
    const primitives = {
      ...nodePrimitives,
      verify: async (...args: Parameters<typeof nodePrimitives.verify>) => {
        running += 1;
        await new Promise(setImmediate);
        await nodePrimitives.verify(...args);
        running -= 1;
        if (Buffer.from(args[1]).includes('beforehand-record')) throw new Error('The platform is tired.');
        return true;
      },
    };
    return { primitives, running: () => running };
  };

  test.each<[string, () => BlobPart | Promise<BlobPart>]>([
    ['records.ndjson', () => ndjsonOf(chainOf(key, 100))],
    ['export.zip', () => zipOf(bundleFiles(key, chain))],
  ])('nothing is said of %s, and nothing runs on', async (name, make) => {
    const { primitives, running } = failing();
    const verdict = await checkFile(
      { name, blob: new Blob([await make()]) },
      { keys: key.trusted },
      primitives,
    );
    expect(verdict).toMatchObject({ verdict: 'unreadable', findings: [{ kind: 'unreadable' }] });
    expect(running()).toBe(0);
  });
});

test('a record that names another clinic’s is told, also where all of them do', async () => {
  const foreign = sealedBy(key, { sequence: 9, previousHash: 'f'.repeat(64), clinic: 'another' });
  expect(said(await check('r.ndjson', ndjsonOf([...chain.slice(0, 8), foreign])))).toEqual(['inserted 9']);
});
