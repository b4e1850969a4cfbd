import type { ExportFilter, ExportFormat } from '../export-filter.schema';
import type { MissingDocument } from '../formats/format';

export const bundleFormat = 'beforehand-export/1';

/** What a bundle says of itself. Signed: docs/contract.md. */
export interface Manifest {
  readonly format: typeof bundleFormat;
  readonly exportId: string;
  readonly content: ExportFormat;
  readonly clinic: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly filters: ExportFilter;
  readonly counts: {
    /** Records in it. */
    readonly records: number;
    /** Records of the clinic's chain of which only header and signature are in it. */
    readonly chain: number;
  };
  /** Records whose PDF could not be made: they count as being in it, and have no file. Empty in other formats. */
  readonly missing: readonly MissingDocument[];
  /** Places in the chain of the first and last record in it; null when there is none. */
  readonly firstSequence: number | null;
  readonly lastSequence: number | null;
  /** Where the clinic's chain stood when the export began. */
  readonly chainHead: { readonly sequence: number; readonly hash: string };
  /** Every other file but this one's signature. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly createdAt: string;
  readonly keyId: string;
}
