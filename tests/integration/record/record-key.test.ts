import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { now } from '@/lib/clock';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { withoutClinic } from '@/lib/db/transaction';
import { keysJson, publicKeys } from '@/lib/record-key/public-keys';
import { localSigner } from '@/lib/record-key/local-signer';
import { remoteSigner } from '@/lib/record-key/remote-signer';
import { readKeyFile, trustEndorsed } from '@/lib/verify/trusted-keys';
import { owner } from '../../support/owner';

// In its data folder, as most have it, and not in the environment.
const folder = mkdtempSync(join(tmpdir(), 'beforehand-keys-'));
delete process.env['RECORD_KEY'];
process.env['DATA_DIR'] = folder;
const { rotateKey } = await import('@/lib/record-key/rotate-key');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As another process, which knows nothing yet. */
const current = async (at = now()) => {
  vi.resetModules();
  const { currentSigner } = await import('@/lib/record-key/current-signer');
  return withoutClinic((tx) => currentSigner(tx, at));
};

test('the first key is made once, closed to everybody else', async () => {
  const [first, again] = [await current(), await current()];
  expect(again.keyId).toBe(first.keyId);
  const [name, ...none] = readdirSync(join(folder, 'keys'));
  expect(none).toEqual([]);
  expect(name).toBe(`record-${first.keyId.slice(0, 16)}.key`);
  expect(statSync(join(folder, 'keys', name!)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
});

test('the old key endorses the new one, and stays good for a while', async () => {
  const old = await current();
  const { keyId, endorsedBy, oldUntil } = await rotateKey({ overlapDays: 7, oldIsLost: false });
  expect(endorsedBy).toBe(old.keyId);
  expect(oldUntil.getTime() - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000);
  // Whoever was given the old key alone trusts the new one by its word.
  const listed = await withoutClinic(publicKeys);
  const trusted = (await readKeyFile(keysJson(listed.slice(0, 1)), nodePrimitives))!;
  await trustEndorsed(trusted, keysJson(listed), nodePrimitives);
  expect([...trusted.keys()]).toEqual([old.keyId, keyId]);
  expect((await current()).keyId).toBe(keyId);
});

test('of a key nothing can be changed but its end, and that once', async () => {
  const change = (sql: string) => owner().$executeRawUnsafe(sql);
  await expect(change(`UPDATE record_key SET public_key = 'x'`)).rejects.toThrow(/append-only/);
  await expect(
    change(`UPDATE record_key SET retired_at = NULL WHERE retired_at IS NOT NULL`),
  ).rejects.toThrow(/append-only/);
  await expect(change(`DELETE FROM record_key`)).rejects.toThrow(/append-only/);
});

test('a key that the database does not know seals nothing, and a lost one is followed without its word', async () => {
  rmSync(join(folder, 'keys'), { recursive: true });
  const afterAllKeys = new Date(Date.now() + 30 * 24 * 3_600_000);
  await owner().$executeRawUnsafe('UPDATE record_key SET retired_at = now() WHERE retired_at IS NULL');
  await expect(current(afterAllKeys)).rejects.toThrow(/put it back/);
  const { keyId, endorsedBy } = await rotateKey({ overlapDays: 7, oldIsLost: true });
  expect(endorsedBy).toBeNull();
  expect((await current(afterAllKeys)).keyId).toBe(keyId);
});

test('a signer elsewhere is asked, and not believed', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  let honest = true;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const bytes = honest ? Buffer.concat(pieces) : Buffer.from('something else');
      const signature = sign(null, bytes, privateKey).toString('base64');
      response.end(JSON.stringify(request.method === 'POST' ? { signature } : { publicKey: spki }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const signer = await remoteSigner(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const same = localSigner(pem);
    expect(signer.keyId).toBe(same.keyId);
    const bytes = Buffer.from('a header');
    expect(Buffer.from(await signer.sign(bytes))).toEqual(Buffer.from(await same.sign(bytes)));
    honest = false;
    await expect(signer.sign(bytes)).rejects.toThrow(/something else/);
  } finally {
    server.close();
  }
});
