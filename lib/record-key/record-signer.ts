/**
 * Whatever signs records: a key in the data folder, one in the environment, or a device that never gives its key away.
 * The private half is never in the database.
 */
export interface RecordSigner {
  /** SHA-256 of the public key's SPKI DER, as 64 lower-case hex digits. */
  readonly keyId: string;
  /** SPKI DER, base64. */
  readonly publicKey: string;
  /** Ed25519 over these bytes, 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}
