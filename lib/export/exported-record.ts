import type { RecordKind, SealedContent } from '@/lib/record/sealed-content';

/** One sealed record on its way into an export. */
export interface ExportedRecord {
  readonly sequence: number;
  readonly id: string;
  readonly kind: RecordKind;
  /** As they were hashed and signed. */
  readonly header: string;
  /** UTF-8, as most of an export only hands it on. */
  readonly content: Buffer;
  readonly signature: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly keyId: string;
  readonly sealedAt: Date;
  /** A later consent of the same screening took its place, or it was taken back at another visit. */
  readonly superseded: boolean;
  /** No later record of this patient is in the export; only asked for where patients are listed. */
  readonly newestOfPatient: boolean;
}

/** What became of it, as the list of records says it. */
export const stateOf = ({ kind, superseded }: Pick<ExportedRecord, 'kind' | 'superseded'>) =>
  kind !== 'given' ? kind : superseded ? 'superseded' : 'complete';

export const contentOf = ({ content }: ExportedRecord): SealedContent =>
  JSON.parse(content.toString('utf8')) as SealedContent;
