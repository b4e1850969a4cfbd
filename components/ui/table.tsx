import type { ReactNode } from 'react';

import { classNames } from './class-names';
import styles from './table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell that names the row; one a table. */
  readonly rowHeader?: boolean | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** The header is only for screen readers, as over a column of links. */
  readonly headerHidden?: boolean | undefined;
}

interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown in place of the table when there are no rows. */
  readonly empty?: ReactNode;
}

/**
 * A table on wide screens, a stack of cards on narrow ones. The roles are spelt out because
 * `display: block` takes a table's own meaning away in some browsers.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <div className={styles.space}>
      <table role="table" className={styles.table}>
        <caption className={captionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" data-align={column.align}>
                <span className={column.headerHidden ? 'visually-hidden' : undefined}>{column.header}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => {
                const content = (
                  <>
                    {!column.rowHeader && !column.headerHidden && (
                      <span className={styles.cellLabel} aria-hidden="true">
                        {column.header}
                      </span>
                    )}
                    <span className={styles.cellContent}>{column.cell(row)}</span>
                  </>
                );
                return column.rowHeader ? (
                  <th key={column.id} role="rowheader" scope="row" className={styles.cell}>
                    {content}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    role="cell"
                    className={classNames(styles.cell)}
                    data-align={column.align}
                  >
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
