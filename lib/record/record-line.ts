import type { SealedRecord } from './sealed-record.repository';

/** A record as it travels: the bytes that were sealed, as they are stored, in canonical JSON around them. */
export const recordLine = ({
  content,
  header,
  signature,
}: Pick<SealedRecord, 'content' | 'header' | 'signature'>): string =>
  `{"content":${content},"header":${header},"signature":"${signature}"}`;

/** The same without what the record says: enough to walk the chain. */
export const headerLine = ({ header, signature }: Pick<SealedRecord, 'header' | 'signature'>): string =>
  `{"header":${header},"signature":"${signature}"}`;
