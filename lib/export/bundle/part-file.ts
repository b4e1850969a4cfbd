import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, crc32, createInflateRaw, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** How far a file got: enough to go on writing it after a kill. */
export interface PartState {
  /** Length of what was written. */
  readonly bytes: number;
  /** Length of what is on the disk: the same, deflated. */
  readonly stored: number;
  readonly crc32: number;
}

/** A file of the bundle that is whole, as it lies in the work folder. */
export interface FinishedPart extends PartState {
  readonly name: string;
  readonly sha256: string;
  /** Where its deflated bytes are. */
  readonly path: string;
}

/** A file while it is written, deflated unless it holds what is packed already, so that it is copied into the bundle as it is. */
export interface PartFile {
  readonly append: (data: string | Uint8Array) => Promise<void>;
  readonly state: () => PartState;
  readonly finish: () => Promise<FinishedPart>;
  readonly close: () => Promise<void>;
}

/** A block of its own that says "the end": what came before is closed, whoever wrote it. */
const lastBlock = Buffer.from([0x03, 0x00]);

const empty: PartState = { bytes: 0, stored: 0, crc32: 0 };

/** What is in the work folder is not what was noted: the work begins again. */
export class PartBroken extends Error {
  override readonly name = 'PartBroken';
}

/** Names of parts may have folders in them. */
const pathOf = (folder: string, name: string): string => join(folder, name.replaceAll('/', '__'));

/**
 * Begins a file, or goes on with what another worker wrote of it: what that one noted is copied, checked and hashed again,
 * and what it wrote later is left behind, so that it can never get in the way.
 */
export const openPart = async (
  folder: string,
  name: string,
  {
    before,
    deflated = true,
  }: {
    readonly before?: { readonly folder: string; readonly state: PartState } | undefined;
    readonly deflated?: boolean;
  } = {},
): Promise<PartFile> => {
  const path = pathOf(folder, name);
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  let state = empty;

  if (before && before.state.stored > 0) {
    const { stored } = before.state;
    let bytes = 0;
    let sum = 0;
    try {
      await pipeline(
        createReadStream(pathOf(before.folder, name), { end: stored - 1 }),
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            await handle.appendFile(chunk);
            yield chunk;
          }
        },
        deflated ? createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH }) : new PassThrough(),
        async (chunks: AsyncIterable<Buffer>) => {
          for await (const chunk of chunks) {
            hash.update(chunk);
            sum = crc32(chunk, sum);
            bytes += chunk.length;
          }
        },
      );
    } catch (error) {
      await handle.close();
      throw new PartBroken(name, { cause: error });
    }
    state = { bytes, stored, crc32: sum };
    if (bytes !== before.state.bytes || sum !== before.state.crc32) {
      await handle.close();
      throw new PartBroken(name);
    }
  }

  const close = () => handle.close();
  return {
    append: async (data) => {
      const chunk = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
      if (chunk.length === 0) return;
      // Every piece is deflated by itself and ends on a byte, so that the next, from whatever process, can follow it.
      const piece = deflated
        ? await deflate(chunk, { level: 1, finishFlush: constants.Z_SYNC_FLUSH })
        : chunk;
      await handle.appendFile(piece);
      hash.update(chunk);
      state = {
        bytes: state.bytes + chunk.length,
        stored: state.stored + piece.length,
        crc32: crc32(chunk, state.crc32),
      };
    },
    state: () => state,
    finish: async () => {
      const end = deflated ? lastBlock : Buffer.alloc(0);
      await handle.appendFile(end);
      await close();
      return { ...state, name, path, stored: state.stored + end.length, sha256: hash.digest('hex') };
    },
    close,
  };
};
