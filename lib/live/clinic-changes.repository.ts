import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Where the database tells which clinic something was stored of (migration tell_of_changes), by whatever process. */
const channel = 'beforehand_clinic';
/** Many rows at once are one change. */
const gatherFor = 200;

interface Listener {
  readonly clinicId: string;
  readonly changed: () => void;
  /** Nothing will be told any more. */
  readonly lost: () => void;
}

/** One connection, for everybody of this process who listens. */
interface Line {
  readonly listeners: Set<Listener>;
  readonly listening: Promise<unknown>;
  readonly hangUp: () => void;
}

/** Survives a hot reload, and is one for all bundles of the app. */
const kept = globalThis as { beforehandLine?: Line | undefined };

const open = (connectionString: string): Line => {
  const listeners = new Set<Listener>();
  const client = new Client({ connectionString, application_name: 'beforehand-live', keepAlive: true });
  const hangUp = (): void => {
    if (kept.beforehandLine === line) kept.beforehandLine = undefined;
    void client.end().catch(() => undefined);
    for (const { lost } of listeners) lost();
  };
  client.on('notification', ({ payload }) => {
    for (const { clinicId, changed } of listeners) if (clinicId === payload) changed();
  });
  client.on('error', hangUp);
  client.on('end', hangUp);
  const listening = client.connect().then(() => client.query(`LISTEN ${channel}`));
  const line: Line = { listeners, listening, hangUp };
  return line;
};

/**
 * Yields once nothing can be missed any more, and then after every commit that stored something of a clinic, until it is
 * told to stop or the database hangs up. Throws where the database cannot be listened to.
 */
export async function* changesOf(
  connectionString: string,
  clinicId: string,
  stop: AbortSignal,
): AsyncGenerator<void, void> {
  let isOver = stop.aborted;
  let hasChanged = true;
  let wake = (): void => undefined;
  const lost = (): void => {
    isOver = true;
    wake();
  };
  const changed = (): void => {
    hasChanged = true;
    wake();
  };
  const line = (kept.beforehandLine ??= open(connectionString));
  const listener: Listener = { clinicId, changed, lost };
  line.listeners.add(listener);
  stop.addEventListener('abort', lost);
  try {
    await line.listening;
    while (!isOver) {
      if (hasChanged) {
        hasChanged = false;
        yield;
        await pause(gatherFor);
      } else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stop.removeEventListener('abort', lost);
    line.listeners.delete(listener);
    // The last one hangs up: what nobody hears needs no connection.
    if (line.listeners.size === 0) line.hangUp();
  }
}
