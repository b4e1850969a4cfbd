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
  return Object.fromEntries(values);
};
