import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseLargeBody } from '../../scripts/setup/body-limit.ts';

const megabyte = 1024 * 1024;

let server: Server;
/** How many bytes the app was given to read, request by request. */
let read: number[];

beforeAll(async () => {
  server = createServer((incoming, response) => {
    if (refuseLargeBody(incoming, response)) return;
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => (bytes += chunk.length));
    incoming.on('end', () => {
      read.push(bytes);
      response.end('stored');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const send = (
  body: Buffer | null,
  { method = 'POST', path = '/screening/finish', chunked = false, action = false } = {},
): Promise<Answer> => {
  read = [];
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body && !chunked && { 'content-length': body.length }),
      ...(action && { 'next-action': 'an-action' }),
    };
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode, headers: incoming.headers, body: text }),
      );
    });
    outgoing.on('error', reject);
    if (chunked) outgoing.write(body?.subarray(0, 10));
    outgoing.end(body ?? undefined);
  });
};

test.each(['/screening/finish', '/api/auth/callback/credentials', '/screening', '/no/such/page'])(
  'a body over 2 MB is refused in words, and nothing of it is read (%s)',
  async (path) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await send(Buffer.alloc(2 * megabyte + 1), { method, path });
      expect(answer.status).toBe(413);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('more than a form here can hold');
      expect(read).toEqual([]);
    }
  },
);

test('what is still coming when it is refused does not break the line', async () => {
  expect((await send(Buffer.alloc(30 * megabyte))).status).toBe(413);
});

test('a body that does not say how long it is, is refused', async () => {
  const answer = await send(Buffer.alloc(3 * megabyte), { chunked: true });
  expect(answer.status).toBe(411);
  expect(answer.body).toContain('send it again');
  expect(read).toEqual([]);
});

test('an action that the framework passes on to itself goes on to where it is counted', async () => {
  expect((await send(Buffer.alloc(1000), { chunked: true, action: true })).status).toBe(200);
});

test('2 MB, and nothing at all, go on to the app', async () => {
  expect((await send(Buffer.alloc(2 * megabyte))).status).toBe(200);
  expect(read).toEqual([2 * megabyte]);
  expect((await send(null, { method: 'GET' })).status).toBe(200);
  expect(read).toEqual([0]);
});
