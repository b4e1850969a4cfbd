import 'server-only';
import { Prisma } from './generated/client';

/** The columns of a row `t`, for every field of T: what comes from where. An expression is written out. */
export const columnsOf = <T>(from: Readonly<Record<keyof T, string>>): string =>
  Object.entries<string>(from)
    .map(([field, column]) => `${/^\w+(::\w+)?$/.test(column) ? `t.${column}` : column} AS "${field}"`)
    .join(', ');

/**
 * Rows as a JSON list in a given order; empty, not null, where there are none. Not put together by json_build_object, which
 * takes twice as long.
 */
export const jsonRows = (columns: string, from: string, order: string): Prisma.Sql =>
  Prisma.raw(
    `(SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${columns} FROM ${from} ORDER BY ${order}) r)`,
  );

/** The same of one row, or null. */
export const jsonRow = (columns: string, from: string): Prisma.Sql =>
  Prisma.raw(`(SELECT row_to_json(r) FROM (SELECT ${columns} FROM ${from}) r)`);
