/** The sentence with its placeholders filled in. One that is not known stays as it is: such a text is never published. */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
