import { stringify } from 'csv-stringify/sync';

/**
 * A spreadsheet must never run a name as a formula: such cells get a leading apostrophe. Where it takes semicolons or tabs
 * for columns as well, as LibreOffice does unless told otherwise, quotation marks keep them together.
 */
const format = {
  bom: false,
  record_delimiter: '\r\n',
  escape_formulas: true,
  quoted_match: /[;\t\r\n]|^\s|\s$/,
} as const;

/** Spreadsheets take a file for UTF-8 only when it starts with this mark. */
const byteOrderMark = '\uFEFF';

/** Columns that hold what somebody typed. */
const typed: readonly string[] = [
  'patient_family_name',
  'patient_given_name',
  'signer_name',
  'signer_relation',
  'signer_basis',
  'interpreter',
  'witness_name',
  'physiotherapist',
];

/** Figures that a spreadsheet would show as others: an interpreter's number 0471 as 471, 3/4 as the third of April. */
const isTakenForNumber = (text: string): boolean =>
  /^[\s\d.,:/%eE+\-\p{Sc}]*\d[\s\d.,:/%eE+\-\p{Sc}]*$/u.test(text) && !/^(?:0|[1-9]\d{0,14})$/.test(text);

const asTyped = <Row extends Readonly<Record<string, string>>>(row: Row): Row => {
  const misread = typed.filter((column) => isTakenForNumber(row[column] ?? ''));
  return misread.length === 0
    ? row
    : { ...row, ...Object.fromEntries(misread.map((column) => [column, `'${row[column]}`])) };
};

/** Rows as CSV, with the mark and the names of the columns before them or without. */
export const csvText = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
  header: boolean,
): string =>
  (header ? byteOrderMark : '') + stringify(rows.map(asTyped), { ...format, columns: [...columns], header });
