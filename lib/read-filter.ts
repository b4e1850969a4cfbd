import type { z } from 'zod';

export interface ReadFilter<Field extends string, Filter> {
  /** As sent: one text each. */
  readonly texts: Readonly<Record<Field, string>>;
  readonly errors: Readonly<Partial<Record<Field, string>>>;
  /** Null when something could not be read: then nothing is searched or exported. */
  readonly filter: Filter | null;
}

/** Reads the filters of a list from an address, which may hold anything. */
export const readFilter = <Field extends string, Schema extends z.ZodType>(
  schema: Schema,
  fields: readonly Field[],
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): ReadFilter<Field, z.output<Schema>> => {
  const texts = Object.fromEntries(
    fields.map((field) => [field, [query[field] ?? ''].flat()[0] ?? '']),
  ) as Record<Field, string>;
  const parsed = schema.safeParse(texts);
  const errors: Partial<Record<Field, string>> = {};
  if (parsed.success) return { texts, errors, filter: parsed.data };
  for (const { path, message } of parsed.error.issues) errors[path[0] as Field] ??= message;
  return { texts, errors, filter: null };
};
