const spellings: readonly (readonly [RegExp, string])[] = [
  [/^x/, 's'],
  [/^ps/, 's'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/sch|sh/g, 's'],
  [/ck|ch/g, 'k'],
  [/qu/g, 'kw'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/h/g, ''],
  [/y/g, 'i'],
  [/(?<=.)[aeiou]+/g, ''],
  [/^[aeiou]/, 'a'],
  [/(.)\1+/g, '$1'],
];

/** Words that sound alike in English have the same key: consonants as they are spoken, vowels only at the start. */
export const soundKey = (word: string): string =>
  spellings.reduce((key, [spelling, sound]) => key.replace(spelling, sound), word);
