import { createServer } from 'node:net';

/** A port nobody listens on at this moment; the system chooses. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });

/** Why nobody can listen on this port, or undefined when it is free. */
export const portProblem = (port: number, host?: string): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
