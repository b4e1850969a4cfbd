/** What a form sent, by field name: one text, or several where a name came more than once. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** Reads a form. Files are not used anywhere and are left out; so are the framework's own fields. */
export const formValues = (form: FormData): FormValues => {
  const values = new Map<string, string | string[]>();
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const texts = form.getAll(name).filter((entry) => typeof entry === 'string');
    values.set(name, texts.length > 1 ? texts : (texts[0] ?? ''));
  }
  for (const [name, value] of dates(values)) values.set(name, value);
  return Object.fromEntries(values);
};

/**
 * Days that a page without script sent as three boxes beside an empty field: joined as typed, so that a wrong one is
 * refused at its field like any other.
 */
const dates = (values: ReadonlyMap<string, string | readonly string[]>): [string, string][] =>
  [...values.keys()]
    .filter((name) => values.get(name) === '' && values.has(`${name}-year`))
    .map((name) => {
      const part = (suffix: string, digits: number) =>
        String(values.get(`${name}-${suffix}`) ?? '')
          .trim()
          .padStart(digits, '0');
      // The year as typed: two digits are asked for again, and never taken for a year of long ago.
      const day = `${part('year', 0)}-${part('month', 2)}-${part('day', 2)}`;
      return [name, day === '-00-00' ? '' : day];
    });
