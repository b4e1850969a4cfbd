import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maySeeMetrics } from '@/lib/metrics/may-see-metrics';
import { metrics } from '@/lib/metrics/registry';
import { watchRequests } from '../../scripts/setup/watch-request.ts';

let server: Server;
let received: IncomingHttpHeaders;

beforeAll(async () => {
  const watch = watchRequests();
  server = createServer((request, response) => {
    watch(request, response);
    received = request.headers;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => server.close());

const ask = async (headers: Readonly<Record<string, string>> = {}, path = '/s/token-of-a-link') => {
  const { port } = server.address() as AddressInfo;
  const { headers: answered } = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { id: answered.get('x-request-id'), headers: new Headers(received as Record<string, string>) };
};

const here = { METRICS_TOKEN: undefined, NEXTAUTH_URL: 'http://localhost:3000' };
const behindProxy = { METRICS_TOKEN: undefined, NEXTAUTH_URL: 'https://screening.clinic.example' };
const withToken = { METRICS_TOKEN: 'sixteen characters', NEXTAUTH_URL: 'http://localhost:3000' };

test.each(['d3b07384d113edec49eaa6238ad5ff00', '0B7C9D1A-2E3F-4A5B-8C6D-7E8F9A0B1C2D'])(
  'the id that a proxy gave stays (%s)',
  async (id) => {
    const { id: answered, headers } = await ask({ 'X-Request-Id': id });
    expect([answered, headers.get('x-request-id')]).toEqual([id, id]);
  },
);

test.each(['Ada Lovelace', 'deadbeefdeadbeef', '1234', '1'.repeat(65), '-1234567890abcdef'])(
  'what is no id becomes one (%s)',
  async (said) => {
    const { id, headers } = await ask({ 'X-Request-Id': said });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(headers.get('x-request-id')).toBe(id);
  },
);

test('metrics are for this machine, and for whoever says the token', async () => {
  const { headers } = await ask();
  expect(maySeeMetrics(headers, here)).toBe(true);
  expect(maySeeMetrics(headers, behindProxy)).toBe(false);
  expect(maySeeMetrics(headers, withToken)).toBe(false);

  const said = await ask({ Authorization: 'Bearer sixteen characters', 'X-Forwarded-For': '203.0.113.9' });
  expect(maySeeMetrics(said.headers, withToken)).toBe(true);
  expect(maySeeMetrics(said.headers, here)).toBe(false);
  const wrong = await ask({ Authorization: 'Bearer sixteen character' });
  expect(maySeeMetrics(wrong.headers, withToken)).toBe(false);
});

test.each(['X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Forwarded', 'Via'])(
  'what a proxy passed on is not from this machine (%s), whatever it says of itself',
  async (name) => {
    const { headers } = await ask({ [name]: '127.0.0.1', 'X-Beforehand-From-Here': 'yes' });
    expect(maySeeMetrics(headers, here)).toBe(false);
  },
);

test('where a request comes from is what the connection says, whatever the request does', async () => {
  const { headers } = await ask({ 'X-Beforehand-Network': '203.0.113.9', 'X-Forwarded-For': '203.0.113.9' });
  expect(headers.get('x-beforehand-network')).toBe('127.0.0.1');
});

test('of an address that is counted nothing is kept that was in it', async () => {
  await ask({}, '/somewhere/else?name=Lovelace');
  const text = await metrics().registry.metrics();
  expect(text).toMatch(/duration_seconds_count\{method="GET",route="other",status="200"\} \d/);
  expect(text).not.toMatch(/Lovelace|somewhere|token-of-a-link/);
});
