/**
 * What the name of the shape is, of header and content together: whoever checks need not look into a content to know that
 * it is of a later shape.
 */
export const recordFormat = 'beforehand-record/2';

/** All that can be checked: what is sealed once stays in the shape it was sealed in. */
export const recordFormats: readonly string[] = ['beforehand-record/1', recordFormat];

/** Where every chain begins. */
export const genesisHash = '0'.repeat(64);

/**
 * What is signed of a record, as canonical JSON: its place in the clinic's chain and the hash of everything it says. It
 * holds nothing about anybody, so that the chain can be walked without the contents.
 */
export interface RecordHeader {
  readonly format: 'beforehand-record/1' | typeof recordFormat;
  readonly clinicId: string;
  /** 1, 2, … within the clinic. */
  readonly sequence: number;
  /** Id of the consent, refusal or withdrawal. */
  readonly recordId: string;
  readonly kind: 'given' | 'refused' | 'withdrawn';
  /** SHA-256 of the content's canonical JSON, as 64 lower-case hex digits like every hash here. */
  readonly contentHash: string;
  /** SHA-256 of the header before; `genesisHash` for the first. */
  readonly previousHash: string;
  /** SHA-256 of the public key's SPKI DER. */
  readonly keyId: string;
  readonly sealedAt: string;
}
