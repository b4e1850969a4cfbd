import { recordFilterSchema, type RecordFilter } from './record-filter.schema';

const fields = ['name', 'from', 'to', 'state', 'physiotherapist', 'page'] as const;
type Field = (typeof fields)[number];

interface ReadFilter {
  /** As sent: one text each. */
  readonly texts: Readonly<Record<Field, string>>;
  readonly errors: Readonly<Partial<Record<Field, string>>>;
  /** Null when something could not be read: then nothing is searched or exported. */
  readonly filter: RecordFilter | null;
}

/** Reads the filters from an address, which may hold anything. */
export const readRecordFilter = (
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): ReadFilter => {
  const texts = Object.fromEntries(
    fields.map((field) => [field, [query[field] ?? ''].flat()[0] ?? '']),
  ) as Record<Field, string>;
  const parsed = recordFilterSchema.safeParse(texts);
  if (parsed.success) return { texts, errors: {}, filter: parsed.data };
  const errors: Partial<Record<Field, string>> = {};
  for (const { path, message } of parsed.error.issues) errors[path[0] as Field] ??= message;
  return { texts, errors, filter: null };
};
