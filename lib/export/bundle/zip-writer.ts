import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/**
 * One file that goes into a ZIP: its bytes as they will lie there, and what is known of them. Everything is known before,
 * so nothing has to be said after the bytes.
 */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'deflated' | 'stored';
  readonly crc32: number;
  readonly bytes: number;
  readonly stored: number;
  readonly data: Buffer | { readonly path: string; readonly start: number };
}

const u16 = (value: number): Buffer => {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
};
const u32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
};
const u64 = (value: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
};

const most32 = 0xffff_ffff;
const most16 = 0xffff;
const version = 45;
/** Names are UTF-8. */
const flags = 1 << 11;
const methods = { stored: 0, deflated: 8 } as const;
/** A plain file that its owner may read and write. */
const attributes = 0o100600 * 0x1_0000;
const madeOnUnix = (3 << 8) | version;

const fits = (value: number): number => Math.min(value, most32);

/** Sizes and places that need 64 bits stand in an extra field, in this order. */
const extraOf = (...values: readonly number[]): Buffer => {
  const large = values.filter((value) => value >= most32);
  return large.length === 0
    ? Buffer.alloc(0)
    : Buffer.concat([u16(0x0001), u16(large.length * 8), ...large.map(u64)]);
};

const timeOf = (at: Date): Buffer =>
  Buffer.concat([
    u16((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)),
    u16(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()),
  ]);

/** What the local header and the directory say alike. */
const described = ({ method, crc32, stored, bytes }: ZipEntry, time: Buffer): Buffer =>
  Buffer.concat([
    u16(version),
    u16(flags),
    u16(methods[method]),
    time,
    u32(crc32),
    u32(fits(stored)),
    u32(fits(bytes)),
  ]);

const localHeader = (entry: ZipEntry, time: Buffer): Buffer => {
  const name = Buffer.from(entry.name, 'utf8');
  // In a local header both sizes stand there, or neither.
  const isLarge = entry.bytes >= most32 || entry.stored >= most32;
  const extra = isLarge
    ? Buffer.concat([u16(0x0001), u16(16), u64(entry.bytes), u64(entry.stored)])
    : Buffer.alloc(0);
  const sizes = isLarge ? { bytes: most32, stored: most32 } : {};
  return Buffer.concat([
    u32(0x0403_4b50),
    described({ ...entry, ...sizes }, time),
    u16(name.length),
    u16(extra.length),
    name,
    extra,
  ]);
};

const directoryEntry = (entry: ZipEntry, time: Buffer, offset: number): Buffer => {
  const name = Buffer.from(entry.name, 'utf8');
  const extra = extraOf(entry.bytes, entry.stored, offset);
  return Buffer.concat([
    u32(0x0201_4b50),
    u16(madeOnUnix),
    described(entry, time),
    u16(name.length),
    u16(extra.length),
    // No comment, one disk, nothing said about the text.
    Buffer.alloc(6),
    u32(attributes),
    u32(fits(offset)),
    name,
    extra,
  ]);
};

const directoryEnd = (count: number, length: number, offset: number): Buffer => {
  const isLarge = count >= most16 || length >= most32 || offset >= most32;
  const large = Buffer.concat([
    u32(0x0606_4b50),
    u64(44),
    u16(madeOnUnix),
    u16(version),
    u32(0),
    u32(0),
    u64(count),
    u64(count),
    u64(length),
    u64(offset),
    // Where this itself begins.
    u32(0x0706_4b50),
    u32(0),
    u64(offset + length),
    u32(1),
  ]);
  const few = Math.min(count, most16);
  return Buffer.concat([
    ...(isLarge ? [large] : []),
    u32(0x0605_4b50),
    u32(0),
    u16(few),
    u16(few),
    u32(fits(length)),
    u32(fits(offset)),
    u16(0),
  ]);
};

const writtenAtOnce = 1 << 20;

/** Small pieces are written together. */
const gathered = (handle: FileHandle) => {
  let waiting: Buffer[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const data = Buffer.concat(waiting, length);
    waiting = [];
    length = 0;
    await handle.appendFile(data);
  };
  return {
    flush,
    put: async (data: Buffer): Promise<void> => {
      waiting.push(data);
      length += data.length;
      if (length >= writtenAtOnce) await flush();
    },
  };
};
type Out = ReturnType<typeof gathered>;

const copy = async (out: Out, entry: ZipEntry): Promise<void> => {
  if (Buffer.isBuffer(entry.data)) return out.put(entry.data);
  if (entry.stored === 0) return;
  const { path, start } = entry.data;
  let copied = 0;
  const chunks = createReadStream(path, {
    start,
    end: start + entry.stored - 1,
    highWaterMark: writtenAtOnce,
  });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    await out.put(chunk);
    copied += chunk.length;
  }
  if (copied !== entry.stored) throw new Error(`${entry.name} is shorter than it was.`);
};

/**
 * Writes a ZIP (APPNOTE 6.3, Zip64 where it is needed) of files that are deflated already. Of every file it keeps a hundred
 * bytes, so that a hundred thousand of them are nothing; see docs/decisions/0019.
 *
 * @returns its length
 */
export const writeZip = async (
  path: string,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): Promise<number> => {
  const time = timeOf(at);
  const directory: Buffer[] = [];
  let offset = 0;
  const handle = await open(path, 'w', 0o600);
  const out = gathered(handle);
  try {
    for await (const entry of entries) {
      const header = localHeader(entry, time);
      await out.put(header);
      await copy(out, entry);
      directory.push(directoryEntry(entry, time, offset));
      offset += header.length + entry.stored;
    }
    let length = 0;
    for (const line of directory) {
      length += line.length;
      await out.put(line);
    }
    const end = directoryEnd(directory.length, length, offset);
    await out.put(end);
    await out.flush();
    await handle.sync();
    return offset + length + end.length;
  } finally {
    await handle.close();
  }
};
