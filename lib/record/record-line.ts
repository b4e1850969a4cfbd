import type { SealedRecord } from './sealed-record.repository';

type Link = Pick<SealedRecord, 'header' | 'signature'>;

const beforeContent = '{"content":';
const afterContent = ({ header, signature }: Link): string =>
  `,"header":${header},"signature":"${signature}"}`;

/** A record as it travels: the bytes that were sealed, as they are stored, in canonical JSON around them. */
export const recordLine = ({ content, ...link }: Link & Pick<SealedRecord, 'content'>): string =>
  `${beforeContent}${content}${afterContent(link)}`;

/** Such lines as UTF-8: of very many the contents are only copied. */
export const recordLineBytes = (records: readonly (Link & { readonly content: Uint8Array })[]): Buffer =>
  Buffer.concat(
    records.flatMap(({ content, ...link }) => [
      Buffer.from(beforeContent),
      content,
      Buffer.from(`${afterContent(link)}\n`),
    ]),
  );

/** The same without what the record says: enough to walk the chain. */
export const headerLine = ({ header, signature }: Link): string =>
  `{"header":${header},"signature":"${signature}"}`;
