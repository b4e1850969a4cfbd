import { createServer, type ServerResponse } from 'node:http';
import next from 'next';
import { refuseLargeBody } from './body-limit.ts';
import { inRoot } from './paths.ts';
import type { Settings } from './settings.ts';
import { quietErrors } from './quiet-errors.ts';
import { SetUpProblem } from './set-up-problem.ts';
import { isUnreadable, refuseAddress } from './unreadable-address.ts';
import { watchRequests } from './watch-request.ts';

/** How long requests that are under way get to finish. */
const finishWithin = 5_000;

/**
 * How long a connection stays open between two requests. Longer than the minute after which proxies let go of theirs: whoever
 * closes second never sends into a connection that is just being closed, which a patient would see as an error.
 */
const keepAlive = 75_000;

const isEventStream = (answer: ServerResponse): boolean =>
  String(answer.getHeader('content-type')).startsWith('text/event-stream');

/**
 * Serves the app from this very process, so that there is nothing left of it when the process is gone.
 *
 * @returns stops serving
 */
export const serveApp = async ({ dev, port, trustedProxies }: Settings): Promise<() => Promise<void>> => {
  const app = next({ dev, dir: inRoot(), port });
  await app.prepare();
  const handle = app.getRequestHandler();
  if (!dev) quietErrors();
  const watch = watchRequests(trustedProxies);
  let stopping = false;
  const answers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    watch(request, response);
    answers.add(response);
    response.once('close', () => answers.delete(response));
    // Whoever asks on and on over one connection would be answered until the patience below ends.
    if (stopping) response.setHeader('Connection', 'close');
    if (isUnreadable(request.url ?? '')) refuseAddress(response);
    else if (!refuseLargeBody(request, response)) void handle(request, response);
  });
  server.keepAliveTimeout = keepAlive;
  // In development a browser holds a socket open to hear about changes.
  const upgrade = app.getUpgradeHandler();
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new SetUpProblem(`Port ${port} cannot be used any more (${error.message}).`)),
    );
    server.listen(port, resolve);
  });

  return async () => {
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // Streams of events have no end that could be waited for: whoever listens asks the next process.
    for (const answer of answers) if (isEventStream(answer)) answer.destroy();
    const impatience = setTimeout(() => server.closeAllConnections(), finishWithin);
    await closed;
    clearTimeout(impatience);
    await app.close();
  };
};
