/** One bit for each character of Unicode: the fonts know a hundred thousand. */
class Characters {
  readonly #bits = new Uint8Array(0x110000 / 8);
  add(code: number): void {
    this.#bits[code >> 3]! |= 1 << (code & 7);
  }
  has(code: number): boolean {
    return (this.#bits[code >> 3]! & (1 << (code & 7))) !== 0;
  }
}

/** Adds the characters that a font (TrueType or OpenType) has a glyph for, from its table `cmap`. */
const addCharacters = (font: Buffer, found: Characters): void => {
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + table * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(entry + 8);
    for (let at = 0; at < font.readUInt16BE(cmap + 2); at += 1)
      readSubtable(font, cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4), found);
  }
};

/** Formats 4 (segments of 16 bits) and 12 (segments of 32 bits) are what Unicode fonts are mapped by. */
const readSubtable = (font: Buffer, start: number, found: Characters): void => {
  const format = font.readUInt16BE(start);
  if (format === 12)
    for (let group = 0; group < font.readUInt32BE(start + 12); group += 1) {
      const at = start + 16 + group * 12;
      for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) found.add(code);
    }
  if (format === 4) {
    const segments = font.readUInt16BE(start + 6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const last = font.readUInt16BE(start + 14 + segment * 2);
      const first = font.readUInt16BE(start + 16 + (segments + segment) * 2);
      for (let code = first; code <= last && code !== 0xffff; code += 1)
        if (glyphOf(font, start, segments, segment, code, first) !== 0) found.add(code);
    }
  }
};

const glyphOf = (
  font: Buffer,
  start: number,
  segments: number,
  segment: number,
  code: number,
  first: number,
): number => {
  const delta = font.readUInt16BE(start + 16 + (segments * 2 + segment) * 2);
  const offsetAt = start + 16 + (segments * 3 + segment) * 2;
  const offset = font.readUInt16BE(offsetAt);
  if (offset === 0) return (code + delta) & 0xffff;
  const glyph = font.readUInt16BE(offsetAt + offset + (code - first) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
};

/** Shapes or separates what stands beside it, and has no glyph of its own. */
const needsNoGlyph = /[\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * A text in which every character can be printed by one of these fonts. Of one that cannot, its number in Unicode is
 * printed in brackets: a record shows that something stands there, and which character it is.
 */
export const printableIn = (fonts: readonly Buffer[]): ((text: string) => string) => {
  const known = new Characters();
  for (const font of fonts) addCharacters(font, known);
  const isKnown = (character: string): boolean =>
    known.has(character.codePointAt(0) ?? 0) || needsNoGlyph.test(character);
  return (text) =>
    /^[\x20-\x7e]*$/.test(text)
      ? text
      : Array.from(text, (character) =>
          isKnown(character)
            ? character
            : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
        ).join('');
};
