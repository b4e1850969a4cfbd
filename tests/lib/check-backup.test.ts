import { scryptSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { pack, type Header } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBackup } from '../../scripts/backup/check-backup.ts';
import { migrationNames } from '../../scripts/setup/migrations.ts';

type File = Partial<Header> & { readonly name: string; readonly content?: string };

const folder = mkdtempSync(join(tmpdir(), 'beforehand-backup-'));
const file = join(folder, 'test.age');
let identity: string;
let stranger: string;

beforeAll(async () => {
  identity = await generateX25519Identity();
  stranger = await generateX25519Identity();
});

afterAll(() => rmSync(folder, { recursive: true }));

const keyOf = (secret: string): Decrypter => {
  const key = new Decrypter();
  key.addIdentity(secret);
  return key;
};

const about = {
  format: 'beforehand-backup/1',
  madeAt: '2026-03-01T10:00:00.000Z',
  version: '0.1.0',
  postgres: 18,
  platform: process.platform,
  arch: process.arch,
  migrations: migrationNames(),
};

const aboutFile = (changed: Partial<typeof about> = {}): File => ({
  name: 'backup.json',
  content: JSON.stringify({ ...about, ...changed }),
});

/** Nothing that compression could make small: several of the pieces that are sealed one by one. */
const noise = scryptSync('a page', 'of the database', 300_000, { N: 2 }).toString('latin1');

const whole: readonly File[] = [
  aboutFile(),
  { name: 'secrets.json', content: '{}' },
  { name: 'postgres/PG_VERSION', content: '18' },
  { name: 'postgres/backup_label', content: 'START' },
  { name: 'postgres/base/', type: 'directory' },
  { name: 'postgres/base/1', content: noise },
  { name: 'postgres/global/pg_control', content: 'x' },
];

/** A backup of these files, for whoever has the test's key. */
const backupOf = async (files: readonly File[]): Promise<Uint8Array> => {
  const archive = pack();
  for (const { content = '', ...header } of files) archive.entry(header, content);
  archive.finalize();
  const lock = new Encrypter();
  lock.addRecipient(await identityToRecipient(identity));
  return lock.encrypt(gzipSync(await buffer(Readable.from(archive))));
};

const check = (bytes: Uint8Array, secret = identity) => {
  writeFileSync(file, bytes);
  return checkBackup(file, keyOf(secret));
};

test('a whole backup says what it is', async () => {
  expect(await check(await backupOf(whole))).toEqual(about);
});

describe('a backup is refused', () => {
  const broken = /was changed or cut off|cannot be opened/;

  test('whichever byte of it was changed', async () => {
    const bytes = await backupOf(whole);
    expect(bytes.length).toBeGreaterThan(200_000);
    for (let at = 0; at < bytes.length; at += 9_973) {
      const changed = Uint8Array.from(bytes);
      changed[at]! ^= 1;
      await expect(check(changed), `byte ${at}`).rejects.toThrow(broken);
    }
    const last = Uint8Array.from(bytes);
    last[bytes.length - 1]! ^= 1;
    await expect(check(last)).rejects.toThrow(broken);
  });

  test('wherever it was cut off', async () => {
    const bytes = await backupOf(whole);
    const piece = 64 * 1024 + 16;
    const pieces = [1, 2, 3, 4].map((after) => bytes.length - after * piece);
    const cuts = [0, 1, 50, 250, bytes.length - 1, bytes.length - 16, ...pieces];
    for (const length of cuts)
      await expect(check(bytes.slice(0, length)), `${length} bytes`).rejects.toThrow(broken);
    await expect(check(Buffer.concat([bytes, Buffer.of(0)]))).rejects.toThrow(broken);
  });

  test('by another key, by a file that is no backup, and by one that is not there', async () => {
    await expect(check(await backupOf(whole), stranger)).rejects.toThrow('not its passphrase or key');
    await expect(check(Buffer.from('%PDF-1.7'))).rejects.toThrow('no whole backup');
    await expect(checkBackup(join(folder, 'none.age'), keyOf(identity))).rejects.toThrow('There is no file');
  });

  test.each<[why: string, changed: Partial<typeof about>, says: RegExp]>([
    [
      'made by a newer version',
      { migrations: [...about.migrations, '9999_next'], version: '9.0.0' },
      /newer than this version .+9999_next.+version 9\.0\.0/,
    ],
    ['of another PostgreSQL', { postgres: 17 }, /PostgreSQL 17 on .+ cannot be used by PostgreSQL 18/],
    ['of another kind of machine', { arch: 'mips' as 'x64' }, /-mips and cannot be used/],
    ['of a format to come', { format: 'beforehand-backup/2' }, /no backup that this version/],
  ])('%s', async (_why, changed, says) => {
    await expect(check(await backupOf([aboutFile(changed), ...whole.slice(1)]))).rejects.toThrow(says);
  });

  test.each<[what: string, files: readonly File[]]>([
    ['reaches out of its folder', [...whole, { name: 'postgres/../../evil', content: 'x' }]],
    ['names the root', [...whole, { name: '/etc/evil', content: 'x' }]],
    ['brings what no data folder has', [...whole, { name: 'running.json', content: 'x' }]],
    ['brings a link', [...whole, { name: 'postgres/pg_wal', type: 'symlink', linkname: '/etc' }]],
    ['does not begin by saying what it is', whole.slice(1)],
    ['has no database', whole.slice(0, 2)],
    ['has no secrets', whole.filter(({ name }) => name !== 'secrets.json')],
    ['is empty', []],
  ])('that %s', async (_what, files) => {
    await expect(check(await backupOf(files))).rejects.toThrow(/no backup/);
  });
});
