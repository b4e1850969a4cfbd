import { describe, expect, test } from 'vitest';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { checkFile } from '@/lib/verify/check-file';
import { canonicalJson } from '@/rules';
import { genesisHash } from '@/lib/verify/record-header';
import {
  aKey,
  anAnchor,
  bundleFiles,
  chainOf,
  headerOf,
  hex,
  lineOf,
  ndjsonOf,
  sealedBy,
  signed,
  zipOf,
  type TestRecord,
} from '../support/a-sealed-chain';
import { chain, check, key, said } from '../support/checked-file';

const spoilt = (place: number, change: (record: TestRecord) => TestRecord): TestRecord[] =>
  chain.map((record, at) => (at === place - 1 ? change(record) : record));

const header = (change: object) => (record: TestRecord) => ({
  ...record,
  header: canonicalJson({ ...headerOf(record), ...change }),
});

test('records that nobody touched are valid, by themselves, together, and laid out anew', async () => {
  expect(await check('record.json', lineOf(chain[4]!))).toMatchObject({ verdict: 'valid', records: 1 });
  expect(await check('records.ndjson', ndjsonOf(chain))).toMatchObject({ verdict: 'valid', records: 9 });
  const value = JSON.parse(lineOf(chain[4]!)) as object;
  expect(await check('record.json', JSON.stringify(value, null, 2))).toMatchObject({ verdict: 'valid' });
  expect(await check('records.ndjson', ndjsonOf(chain).replaceAll('\n', '\r\n'))).toMatchObject({
    verdict: 'valid',
  });
});

test('of more lines than are checked at once each is checked, told in their order, to the one where the file breaks off', async () => {
  const long = chainOf(key, 200);
  const touched = long.map((one, at) =>
    [2, 70, 149].includes(at) ? { ...one, content: one.content.replace('Record', 'Rekord') } : one,
  );
  const verdict = await check('records.ndjson', ndjsonOf(touched).slice(0, -200));
  expect(said(verdict)).toEqual(['edited 3', 'edited 71', 'edited 150', 'truncated 200']);
  expect(verdict).toMatchObject({ verdict: 'tampered', records: 199 });
});

describe('a chain of records that somebody touched', () => {
  const other = aKey();
  const forged = (sequence: number, previousHash: string) =>
    sealedBy({ ...other, keyId: key.keyId }, { sequence, previousHash, says: 'Forged' });
  const fork = chainOf(key, 9, chain.slice(0, 4), 'Another history');

  const cases: readonly (readonly [string, string, readonly TestRecord[] | string, readonly string[]])[] = [
    [
      'a name edited',
      'edited',
      spoilt(5, (one) => ({ ...one, content: one.content.replace('Record 5', 'Record X') })),
      ['edited 5'],
    ],
    [
      'a stroke edited',
      'edited',
      spoilt(5, (one) => ({ ...one, content: one.content.replace('0.5', '0.6') })),
      ['edited 5'],
    ],
    [
      'a risk taken out',
      'edited',
      spoilt(5, (one) => ({ ...one, content: one.content.replace('["Bleeding"]', '[]') })),
      ['edited 5'],
    ],
    [
      'the nonce edited',
      'edited',
      spoilt(5, (one) => ({ ...one, content: one.content.replace(/"nonce":"./, '"nonce":"_') })),
      ['edited 5'],
    ],
    [
      'content and its hash edited',
      'edited',
      spoilt(5, (one) => {
        const content = one.content.replace('Record 5', 'Record X');
        return header({ contentHash: hex(content) })({ ...one, content });
      }),
      ['edited 5'],
    ],
    ['the kind edited', 'edited', spoilt(5, header({ kind: 'refused' })), ['edited 5']],
    ['the time edited', 'edited', spoilt(5, header({ sealedAt: '2020-01-01T00:00:00.000Z' })), ['edited 5']],
    ['the clinic edited', 'edited', spoilt(5, header({ clinicId: 'another' })), ['inserted 5', 'deleted 5']],
    ['the record’s id edited', 'edited', spoilt(5, header({ recordId: 'another' })), ['edited 5']],
    [
      'the content of another record',
      'swapped',
      spoilt(5, (one) => ({ ...one, content: chain[6]!.content })),
      ['edited 5'],
    ],
    [
      'a record in between, numbered like another',
      'inserted',
      [...chain.slice(0, 5), forged(5, hex(chain[3]!.header)), ...chain.slice(5)],
      ['inserted 5'],
    ],
    [
      'a record of another clinic in between',
      'inserted',
      [
        ...chain.slice(0, 5),
        sealedBy(key, { sequence: 1, previousHash: genesisHash, clinic: 'another' }),
        ...chain.slice(5),
      ],
      ['inserted 1'],
    ],
    ['one record gone', 'deleted', chain.filter((_, at) => at !== 4), ['deleted 5']],
    ['a day gone', 'deleted', chain.filter((_, at) => at < 3 || at > 5), ['deleted 4 to 6']],
    ['the first gone', 'deleted', chain.slice(2), ['deleted 1 to 2']],
    [
      'two in another order',
      'reordered',
      [...chain.slice(0, 3), chain[4]!, chain[3]!, ...chain.slice(5)],
      ['reordered 4'],
    ],
    ['cut off within a line', 'truncated', ndjsonOf(chain).slice(0, -200), ['truncated 9']],
    ['another history from a place on', 'forked', [...chain.slice(0, 5), ...fork.slice(5)], ['forked 6']],
    [
      'two histories side by side',
      'forked',
      [...chain.slice(0, 6), fork[5]!, ...chain.slice(6)],
      ['forked 6'],
    ],
    ['an old record once more', 'replayed', [...chain, chain[1]!], ['replayed 2']],
    [
      'a signature of another record',
      'wrong key',
      spoilt(5, (one) => ({ ...one, signature: chain[6]!.signature })),
      ['wrong-key 5'],
    ],
    [
      'signed anew with another key',
      'wrong key',
      spoilt(5, (one) => ({ ...one, signature: signed(other, one.header) })),
      ['wrong-key 5'],
    ],
    [
      'all sealed anew with another key',
      'unknown key',
      chainOf(other, 3),
      ['unknown-key 1', 'unknown-key 2', 'unknown-key 3'],
    ],
  ];
  test.each(cases)('%s: %s', async (_what, _kind, records, expected) => {
    const verdict = await check('records.ndjson', typeof records === 'string' ? records : ndjsonOf(records));
    expect(said(verdict)).toEqual(expected);
    expect(verdict.verdict).toBe('tampered');
  });

  test('a key that was known but names itself another is told', async () => {
    const both = new Map([...key.trusted, ...other.trusted]);
    const posing = sealedBy({ ...other, keyId: key.keyId }, { sequence: 1, previousHash: genesisHash });
    const verdict = await checkFile(
      { name: 'record.json', blob: new Blob([lineOf(posing)]) },
      { keys: both },
      nodePrimitives,
    );
    expect(said(verdict)).toEqual(['wrong-key 1']);
  });

  test('every byte of a record counts', async () => {
    const line = Buffer.from(lineOf(chain[0]!));
    for (let at = 0; at < line.length; at += 7) {
      const changed = Buffer.from(line);
      changed[at]! ^= 1;
      const { verdict } = await check('record.json', changed);
      expect(`${at} ${verdict}`).not.toBe(`${at} valid`);
    }
  });
});

describe('anchors', () => {
  const old = anAnchor(key, { records: chain.slice(0, 4), day: '2026-11-02' });
  const late = anAnchor(key, { records: chain, day: '2026-11-03', previous: old.hash });

  test('know of a tail that is gone, and of another history', async () => {
    expect(await check('r.ndjson', ndjsonOf(chain), [old, late])).toMatchObject({ verdict: 'valid' });
    expect(said(await check('r.ndjson', ndjsonOf(chain.slice(0, 6)), [old, late]))).toEqual([
      'truncated 7 to 9',
    ]);
    const another = chainOf(key, 9, chain.slice(0, 2), 'Another history');
    expect(said(await check('r.ndjson', ndjsonOf(another), [old, late]))).toEqual(['forked 4', 'forked 9']);
    const [, , , fourth] = another;
    expect(said(await check('record.json', lineOf(fourth!), [old]))).toEqual(['forked 4']);
  });

  test('are themselves checked, and miss the one before', async () => {
    const edited = { ...late, text: late.text.replace('"count":9', '"count":8') };
    expect(said(await check('r.ndjson', ndjsonOf(chain), [old, edited]))).toEqual(['edited 2026-11-03.json']);
    const third = anAnchor(key, { records: chain, day: '2026-11-04', previous: late.hash });
    expect(said(await check('r.ndjson', ndjsonOf(chain), [old, third]))).toEqual(['deleted 2026-11-04.json']);
  });

  test('tell an old bundle shown as new; as of its own day it is whole', async () => {
    const bundle = await zipOf(bundleFiles(key, chain.slice(0, 4)));
    expect(said(await check('export.zip', bundle, [old, late]))).toEqual(['replayed 5 to 9']);
    expect(await check('export.zip', bundle, [old, late], '2026-11-02')).toMatchObject({ verdict: 'valid' });
  });
});

test.each<[string, string]>([
  ['nothing', ''],
  ['an empty line', '\n'],
  ['a picture', '\u0089PNG\r\n'],
  ['another JSON', '{"resourceType":"Patient"}'],
  ['a list', '[1,2,3]'],
  ['a header by itself', `{"header":${chain[0]!.header},"signature":"${chain[0]!.signature}"}`],
])('%s is unreadable, and never valid', async (_what, text) => {
  expect((await check('record.json', text)).verdict).toBe('unreadable');
});

test('a chain goes on where records of the shape before stand in it', async () => {
  const before = sealedBy(key, { sequence: 1, previousHash: genesisHash, format: 'beforehand-record/1' });
  const grown = chainOf(key, 3, [before]);
  expect(headerOf(grown[2]!)).toMatchObject({ format: 'beforehand-record/2', sequence: 3 });
  expect(await check('records.ndjson', ndjsonOf(grown))).toMatchObject({ verdict: 'valid', records: 3 });
});

test('a record of a newer release is left to that release', async () => {
  const newer = sealedBy(key, { sequence: 1, previousHash: genesisHash, format: 'beforehand-record/3' });
  const verdict = await check('record.json', lineOf(newer));
  expect(verdict.verdict).toBe('unreadable');
  expect(said(verdict)).toEqual(['newer 1']);
});

test('a place that no chain could have is answered at once', async () => {
  const far = sealedBy(key, {
    sequence: Number.MAX_SAFE_INTEGER,
    previousHash: genesisHash,
    sealedAt: '2026-11-20T00:00:00.000Z',
  });
  const verdict = await check('r.ndjson', ndjsonOf([...chain, far]));
  expect(said(verdict)).toEqual([`deleted 10 to ${Number.MAX_SAFE_INTEGER - 1}`]);
});
