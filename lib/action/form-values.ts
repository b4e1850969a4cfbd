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
 * Days, which are sent as the three boxes they were typed into: joined as typed, so that a wrong one is refused at its
 * field like any other. The year stays as it is: two digits are asked for again, and never taken for a year of long ago.
 */
const dates = (values: ReadonlyMap<string, string | readonly string[]>): [string, string][] =>
  [...values.keys()]
    .filter((name) => name.endsWith('-year'))
    .map((name) => name.slice(0, -'-year'.length))
    .filter((name) => values.has(`${name}-month`) && values.has(`${name}-day`))
    .map((name) => {
      const typed = (part: string) => String(values.get(`${name}-${part}`)).trim();
      const twoDigits = (part: string) => typed(part).replace(/^\d$/, '0$&');
      const day = `${typed('year')}-${twoDigits('month')}-${twoDigits('day')}`;
      return [name, day === '--' ? '' : day];
    });
