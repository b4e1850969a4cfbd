import { Duplex } from 'node:stream';
import { createGunzip, createInflate, createInflateRaw, type ZlibOptions } from 'node:zlib';

/** How much is unpacked at a time: node's own stream hands over 16 kB, and each piece goes through several hands. */
const piece = 256 * 1024;

/** As in a browser: bytes after the end of the data are an error. */
const options: ZlibOptions & { readonly rejectGarbageAfterEnd: true } = {
  chunkSize: piece,
  rejectGarbageAfterEnd: true,
};

const unpackers = { 'deflate-raw': createInflateRaw, deflate: createInflate, gzip: createGunzip } as const;

const isKnown = (format: string): format is keyof typeof unpackers => Object.hasOwn(unpackers, format);

/** What the platform's `DecompressionStream` is, in larger pieces: a bundle is checked twice as fast. */
export class WideInflate {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;

  constructor(format: string) {
    if (!isKnown(format)) throw new TypeError(`Nothing here unpacks ${format}.`);
    const { readable, writable } = Duplex.toWeb(unpackers[format](options));
    this.readable = readable as ReadableStream<Uint8Array>;
    this.writable = writable as WritableStream<Uint8Array>;
  }
}
