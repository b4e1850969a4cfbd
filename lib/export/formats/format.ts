import type { PdfFailure } from '@/lib/pdf/pdf-failed';
import type { ExportedRecord } from '../exported-record';

/** A file of its own in the bundle, packed already. */
export interface Document {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A record whose document could not be made, and why. */
export interface MissingDocument {
  readonly sequence: number;
  readonly recordId: string;
  readonly reason: PdfFailure;
}

/** What a format makes of some records: text (as it is or as UTF-8) to add to its files, and files of their own. */
export interface Piece {
  readonly texts: Readonly<Record<string, string | Uint8Array>>;
  readonly documents?: readonly Document[];
  readonly missing?: readonly MissingDocument[];
  /** What it has to remember for the next ones. */
  readonly memory: readonly string[];
}

/** One way to write records down. */
export interface Format {
  /** Its files in the bundle that have something of every record. */
  readonly files: readonly string[];
  /** True where records have files of their own. */
  readonly makesDocuments: boolean;
  /** Written before the first record. */
  readonly begin?: Readonly<Record<string, string>>;
  /** How many records are read and written at a time: what takes long is done in small steps, between requests. */
  readonly atOnce: number;
  /** True where the records themselves, with header and signature, are in it. */
  readonly holdsRecords: boolean;
  /** True where patients are listed too, each by their newest record. */
  readonly listsPatients: boolean;
  readonly write: (
    clinicId: string,
    records: readonly ExportedRecord[],
    memory: readonly string[],
  ) => Promise<Piece> | Piece;
}
