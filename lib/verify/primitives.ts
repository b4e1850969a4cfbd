/** A public key as the platform keeps it. */
export type ImportedKey = unknown;

/**
 * What the check needs of the platform: node:crypto in the command, WebCrypto on the page. Everything else is plain
 * JavaScript, so that both say the same of every file.
 */
export interface Primitives {
  /** SHA-256 as 64 lower-case hex digits. */
  readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
  /** The same of something that comes in pieces. */
  readonly startSha256: () => { add: (bytes: Uint8Array) => void; end: () => string };
  /** An Ed25519 key from its SPKI DER; null for anything else. */
  readonly importKey: (spki: Uint8Array) => ImportedKey | null | Promise<ImportedKey | null>;
  /** Unpacks "deflate-raw" in place of the platform's class of this name. */
  readonly DecompressionStream?: new (format: string) => {
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<Uint8Array>;
  };
  readonly verify: (key: ImportedKey, bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
}
