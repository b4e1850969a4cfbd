import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { withoutClinic } from '@/lib/db/transaction';
import { checkAnchors, type Anchor } from '@/lib/verify/check-anchors';
import { Findings } from '@/lib/verify/finding';
import { readKeyFile } from '@/lib/verify/trusted-keys';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-anchors-'));
const inFolder = (name: string): string => join(folder, name);
const openssl = (...args: readonly string[]): string =>
  execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A time-stamping authority of our own, as `openssl ts` makes one. */
const makeAuthority = (): void => {
  writeFileSync(
    inFolder('tsa.cnf'),
    `[req]
distinguished_name = dn
prompt = no
[dn]
CN = Test authority
[tsa_ext]
extendedKeyUsage = critical,timeStamping
basicConstraints = CA:false
[tsa]
default_tsa = tsa1
[tsa1]
serial = ${inFolder('serial')}
crypto_device = builtin
signer_cert = ${inFolder('tsa.pem')}
signer_key = ${inFolder('tsa.key')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
`,
  );
  writeFileSync(inFolder('serial'), '01\n');
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Test root',
  );
  openssl(
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.csr',
    '-config',
    'tsa.cnf',
  );
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-set_serial',
    '2',
    '-days',
    '2',
    '-out',
    'tsa.pem',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'tsa_ext',
  );
};

/** What the authority does when it is asked. */
let authority: 'down' | 'refuses' | 'of-other-data' | 'works' = 'down';
const posted: string[] = [];
let server: Server;
let staff: StaffActor;
let at = new Date('2026-11-20T00:00:00.000Z');

const stamp = (query: Buffer): Buffer => {
  writeFileSync(inFolder('query'), query);
  if (authority === 'of-other-data') {
    writeFileSync(inFolder('other'), 'something else');
    openssl('ts', '-query', '-data', 'other', '-sha256', '-cert', '-out', 'query');
  }
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
  return readFileSync(inFolder('reply'));
};

beforeAll(async () => {
  makeAuthority();
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces);
      if (request.url === '/anchors') {
        posted.push(body.toString());
        response.end('ok');
      } else if (authority === 'down') response.writeHead(503).end();
      else if (authority === 'refuses') response.end('no');
      else response.end(stamp(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    DATA_DIR: folder,
    ANCHOR_WEBHOOK: `${origin}/anchors`,
    TIMESTAMP_URL: `${origin}/tsa`,
  });
  // What is read of the environment is read once: nothing before.
  const { aClinic } = await import('../../support/a-clinic');
  staff = await aClinic();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const told: string[] = [];
const anchorNow = async () => {
  const { makeAnchor } = await import('@/lib/anchor/make-anchor');
  const { sendAnchors } = await import('@/lib/anchor/send-anchor');
  const day = await makeAnchor(staff.clinicId, at);
  await sendAnchors(staff.clinicId, at, (line: string) => told.push(line));
  return day;
};
const later = (minutes: number) => (at = new Date(at.getTime() + minutes * 60_000));
const anchorFile = (name: string) => join(folder, 'anchors', staff.clinicId, name);
const stateNow = (day: string) =>
  JSON.parse(readFileSync(anchorFile(`${day}.state.json`), 'utf8')) as {
    webhook: { done: boolean; attempts: number };
    timestamp: { done: boolean; attempts: number; nextAt: string | null };
  };

// The clinic is in Auckland, where that is one in the afternoon.
const day = '2026-11-20';

test('an anchor says how far both chains had come, once a day, signed', async () => {
  expect(await anchorNow()).toBe(day);
  expect(await anchorNow()).toBeNull();
  const text = readFileSync(anchorFile(`${day}.json`), 'utf8');
  const { anchor } = JSON.parse(text) as { anchor: Anchor };
  expect(anchor).toMatchObject({ clinicId: staff.clinicId, day, records: { count: 0 }, previous: null });
  expect(anchor.audit.count).toBeGreaterThan(0);
  expect(text).not.toContain(staff.fullName);
  expect(posted).toEqual([text]);

  const { keysJson, publicKeys } = await import('@/lib/record-key/public-keys');
  const keys = (await readKeyFile(keysJson(await withoutClinic(publicKeys)), nodePrimitives))!;
  const findings = new Findings();
  expect(await checkAnchors([{ name: 'a', text }], keys, nodePrimitives, findings)).toEqual([anchor]);
  expect(findings).toMatchObject({ count: 0, notes: [`Timestamp pending for the anchor of ${day}.`] });
});

test('an authority that fails leaves the time stamp pending, and is asked again less and less often', async () => {
  expect(stateNow(day)).toMatchObject({ webhook: { done: true }, timestamp: { done: false, attempts: 1 } });
  await anchorNow();
  expect(stateNow(day).timestamp.attempts).toBe(1);
  for (const [attempts, answer] of [
    [2, 'refuses'],
    [3, 'of-other-data'],
  ] as const) {
    authority = answer;
    later(2 ** attempts);
    await anchorNow();
    expect(stateNow(day).timestamp).toMatchObject({ done: false, attempts });
    expect(() => readFileSync(anchorFile(`${day}.tsr`))).toThrow(/ENOENT/);
  }
  expect(told.at(-1)).toMatch(
    /^Timestamp pending for the anchor of 2026-11-20 .*\(attempt 3\): TimestampRefused\.$/,
  );
  const { pauseAfter } = await import('@/lib/anchor/send-anchor');
  expect(pauseAfter(1)).toBe(60_000);
  expect(pauseAfter(100)).toBe(6 * 3_600_000);
});

test('a time stamp that was granted is kept as it came, and openssl says so too', async () => {
  authority = 'works';
  later(60);
  await anchorNow();
  expect(stateNow(day).timestamp).toMatchObject({ done: true, nextAt: null });
  const said = openssl(
    'ts',
    '-verify',
    '-in',
    anchorFile(`${day}.tsr`),
    '-data',
    anchorFile(`${day}.json`),
    '-CAfile',
    'ca.pem',
    '-untrusted',
    'tsa.pem',
  );
  expect(said).toContain('Verification: OK');
  const { timeOf } = await import('@/lib/anchor/timestamp');
  const [response, data] = [readFileSync(anchorFile(`${day}.tsr`)), readFileSync(anchorFile(`${day}.json`))];
  const { at: seen } = await timeOf(response, data);
  // The authority's clock, not ours: in this test ours stands still.
  expect(Math.abs(seen.getTime() - Date.now())).toBeLessThan(60_000);
  await expect(timeOf(response, Buffer.from(`${data.toString()} `))).rejects.toThrow(/other data/);
  const flipped = Buffer.from(response);
  flipped[flipped.length - 10]! ^= 1;
  await expect(timeOf(flipped, data)).rejects.toThrow();
  expect(posted).toHaveLength(1);
});

test('the anchor of the next day names the one before', async () => {
  later(24 * 60);
  expect(await anchorNow()).toBe('2026-11-21');
  const { anchor } = JSON.parse(readFileSync(anchorFile('2026-11-21.json'), 'utf8')) as { anchor: Anchor };
  expect(anchor.previous).toMatch(/^[0-9a-f]{64}$/);
});
