import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlockList } from 'node:net';
import { fromHereHeader, metrics } from '../../lib/metrics/registry.ts';
import { networkHeader, networkOf } from '../../lib/network.ts';
import { requestIdHeader } from '../../lib/request-id.ts';
import { routePatterns } from './route-patterns.ts';

/** As proxies make them: hexadecimal digits, with hyphens or without. Anything else could be somebody's name. */
const looksLikeAnId = /^(?=.*\d)[0-9a-f][0-9a-f-]{14,62}[0-9a-f]$/i;

/** What a proxy adds when it passes on a request of somebody else's. */
const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

const isFromHere = ({ socket, headers }: IncomingMessage): boolean =>
  /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '') && !passedOn.some((name) => name in headers);

const methods = new Set(['GET', 'HEAD', 'POST']);

const nobody = new BlockList();

/** Gives each request the id it is told by, marks where it came from, and counts how it was answered. */
export const watchRequests = (
  trustedProxies: BlockList = nobody,
): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const routeOf = routePatterns();
  return (request, response) => {
    const { requests, underWay, fromHere } = metrics();
    const said = request.headers[requestIdHeader];
    const id = typeof said === 'string' && looksLikeAnId.test(said) ? said : randomUUID();
    request.headers[requestIdHeader] = id;
    response.setHeader('X-Request-Id', id);
    delete request.headers[fromHereHeader];
    if (isFromHere(request)) request.headers[fromHereHeader] = fromHere;
    const forwardedFor = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
    request.headers[networkHeader] = networkOf(request.socket.remoteAddress, forwardedFor, trustedProxies);

    const { method = '', url = '' } = request;
    const route = routeOf(url);
    const answered = requests.startTimer({ method: methods.has(method) ? method : 'other', route });
    underWay.inc();
    response.once('close', () => {
      underWay.dec();
      // Whoever left before the answer was complete got none.
      answered({ status: response.writableFinished ? String(response.statusCode) : 'left' });
    });
  };
};
