import { parseArgs } from 'node:util';

export interface VerifyArguments {
  /** A file, or null for the database. */
  readonly file: string | null;
  readonly key: string | undefined;
  readonly anchors: string | undefined;
  readonly asOf: string | undefined;
  readonly json: boolean;
}

export const usage =
  'Usage: npm run -s verify -- <record.json | export.zip | records.ndjson | --database> [--key <file>] [--anchors <folder>] [--as-of <YYYY-MM-DD>] [--json]';

/** Null when it cannot be meant. */
export const readArguments = (args: readonly string[]): VerifyArguments | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        database: { type: 'boolean', default: false },
        key: { type: 'string' },
        anchors: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file = null, ...others] = positionals;
    const asOf = values['as-of'];
    if (others.length > 0 || (file === null) !== values.database) return null;
    if (asOf !== undefined && !/^\d{4}-\d\d-\d\d$/.test(asOf)) return null;
    return { file, key: values.key, anchors: values.anchors, asOf, json: values.json };
  } catch {
    return null;
  }
};
