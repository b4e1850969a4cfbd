import { connect, createServer, type Socket } from 'node:net';

/** The line between tablets and the clinic, which can be cut and held up. */
export interface FaultProxy {
  readonly port: number;
  /** Where connections lead from now on, in turns. */
  readonly leadTo: (ports: readonly number[]) => void;
  /** Breaks every connection that is open. */
  readonly cut: () => void;
  /** Lets nothing through either way for so long; whoever connects meanwhile waits. */
  readonly hold: (milliseconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const join = (from: Socket, to: Socket): void => {
  from.pipe(to);
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
};

export const startFaultProxy = async (): Promise<FaultProxy> => {
  const open = new Set<Socket>();
  let ports: readonly number[] = [];
  let turn = 0;
  let held = false;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const port = ports[turn++ % Math.max(1, ports.length)];
    if (port === undefined) {
      near.destroy();
      return;
    }
    const far = connect({ port, host: '127.0.0.1' });
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    join(near, far);
    join(far, near);
    if (held) far.pause();
    else near.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The line has no address.');
  return {
    port: address.port,
    leadTo: (to) => {
      ports = to;
    },
    cut: () => open.forEach((socket) => socket.destroy()),
    hold: async (milliseconds) => {
      held = true;
      for (const socket of open) socket.pause();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      held = false;
      for (const socket of open) socket.resume();
    },
    close: async () => {
      open.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
