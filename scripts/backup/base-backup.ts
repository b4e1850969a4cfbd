import { Readable } from 'node:stream';
import type { Socket } from 'node:net';
import pg from 'pg';

/** What a message of the copy begins with: a new archive, a piece of it, how far it is. */
const [newArchive, piece] = ['n', 'd'].map((letter) => letter.charCodeAt(0));

/** A command of PostgreSQL's replication protocol, whose copied bytes can be read at the reader's own pace. */
class ReplicationCommand extends Readable implements pg.Submittable {
  readonly #command: string;
  #socket: Socket | undefined;
  #archives = 0;
  readonly done = new Promise<void>((resolve, reject) => {
    this.once('end', resolve);
    this.once('error', reject);
  });

  constructor(command: string) {
    super();
    this.#command = command;
    // Whoever reads the copy hears of it too.
    this.done.catch(() => undefined);
  }

  submit(connection: pg.Connection): void {
    this.#socket = connection.stream as Socket;
    (connection as unknown as { query: (text: string) => void }).query(this.#command);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (chunk[0] === newArchive && (this.#archives += 1) > 1)
      this.destroy(new Error('The database has tablespaces, which its backup cannot hold.'));
    // A copy of the bytes: the buffer they came in is used again.
    if (chunk[0] === piece && !this.push(Buffer.from(chunk.subarray(1)))) this.#socket?.pause();
  }

  override _read(): void {
    this.#socket?.resume();
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
}

export interface BaseBackup {
  /** The data folder of the server as a tar archive, with what it wrote meanwhile: a server started on it recovers to its end. */
  readonly tar: Readable;
  readonly close: () => Promise<void>;
}

/** Asks a server that runs for a copy of all it holds, as `pg_basebackup` does, which the embedded PostgreSQL comes without. */
export const takeBaseBackup = async (superuserUrl: string): Promise<BaseBackup> => {
  const client = new pg.Client({
    connectionString: superuserUrl,
    replication: 'true',
    connectionTimeoutMillis: 10_000,
  } as pg.ClientConfig);
  client.on('error', () => undefined);
  await client.connect();
  try {
    // While this connection lasts, the server keeps the log that it writes from here on: the copy ends with it.
    const slot = client.query(
      new ReplicationCommand(
        `CREATE_REPLICATION_SLOT beforehand_backup_${process.pid} TEMPORARY PHYSICAL (RESERVE_WAL true)`,
      ),
    );
    slot.resume();
    await slot.done;
    const tar = client.query(
      new ReplicationCommand(
        `BASE_BACKUP (LABEL 'beforehand', CHECKPOINT 'fast', WAL true, MANIFEST 'no', VERIFY_CHECKSUMS true)`,
      ),
    );
    return { tar, close: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  }
};
