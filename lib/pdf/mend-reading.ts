import { PDF, PdfArray, PdfDict, PdfNumber, PdfStream, type PDFPage } from '@libpdf/core';

const glyphBytes = String.raw`(?:\\[0-7]{3}|\\.|[^\\)])`;

const setAt = (y: string) => String.raw`0 Tr\s+/(\w+) [\d.]+ Tf\s+1 0 0 -1 (\S+) ${y} Tm\s+`;
const readAs = String.raw`/ActualText <[0-9A-F]+>\s*>> BDC\s+`;

/**
 * Letters that are read as one (`ActualText`), whose last glyph is a mark moved back under or over its letter; and where
 * on the line the next letters begin.
 */
const movedMark = new RegExp(
  String.raw`(${readAs}${setAt(String.raw`(\S+)`)}\[(?:\(${glyphBytes}*\)|<[0-9A-F]*>|[-\d.\s])*-?[\d.]+ (\(${glyphBytes}{2}\)|<[0-9A-F]{4}>)\] TJ\s+)(?=EMC\s+(?:/Span <<\s+${readAs})?${setAt(String.raw`\4`)})`,
  'gs',
);

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const codeOf = (literal: string): number => {
  if (literal.startsWith('<')) return parseInt(literal.slice(1, -1), 16);
  const [high = 0, low = 0] = [...literal.slice(1, -1).matchAll(new RegExp(glyphBytes, 'gs'))].map(
    ([byte]) =>
      byte.startsWith('\\')
        ? (escapes[byte[1] ?? ''] ?? (byte.length === 4 ? parseInt(byte.slice(1), 8) : byte.charCodeAt(1)))
        : byte.charCodeAt(0),
  );
  return high * 256 + low;
};

/** Whether a glyph takes no room of its own, by the font's widths: `c [w …]` or `first last w`, and `DW` for the others. */
const isMark = (font: PdfDict): ((code: number) => boolean) => {
  const known = new Map<number, number>();
  const entries = [...(font.getArray('W') ?? [])];
  for (let at = 0; at < entries.length;) {
    const [first, next, third] = entries.slice(at, at + 3);
    if (!(first instanceof PdfNumber)) break;
    if (next instanceof PdfArray) {
      [...next].forEach((width, place) => {
        if (width instanceof PdfNumber) known.set(first.value + place, width.value);
      });
      at += 2;
    } else {
      if (next instanceof PdfNumber && third instanceof PdfNumber)
        for (let code = first.value; code <= next.value; code += 1) known.set(code, third.value);
      at += 3;
    }
  }
  const others = font.getNumber('DW')?.value ?? 1000;
  return (code) => (known.get(code) ?? others) === 0;
};

const mendPage = (pdf: PDF, page: PDFPage): boolean => {
  const resolve = pdf.getObject.bind(pdf);
  const content = page.dict.get('Contents', resolve);
  if (!(content instanceof PdfStream)) return false;
  const fonts = page.getResources().getDict('Font', resolve);
  const marks = new Map<string, (code: number) => boolean>();
  const marksIn = (name: string): ((code: number) => boolean) => {
    const known = marks.get(name);
    if (known) return known;
    const font = fonts?.getDict(name, resolve)?.getArray('DescendantFonts', resolve)?.at(0, resolve);
    const found = font instanceof PdfDict ? isMark(font) : () => false;
    marks.set(name, found);
    return found;
  };
  const before = Buffer.from(content.getDecodedData()).toString('latin1');
  const after = before.replace(
    movedMark,
    (whole, letters: string, font: string, _x, y: string, mark: string, _font, next: string) =>
      marksIn(font)(codeOf(mark)) ? `${letters}3 Tr\n1 0 0 -1 ${next} ${y} Tm\n${mark} Tj\n` : whole,
  );
  if (after === before) return false;
  content.setData(Buffer.from(after, 'latin1'));
  return true;
};

/**
 * Makes Devanagari read back as it was written. Readers such as pdftotext take the end of the last glyph for the end of
 * what is read as one; where that is a mark moved back to its letter they see a gap, and put a space into the word. The
 * mark is drawn a second time, invisibly, where the letters end. What is seen does not change, nor does what is read.
 */
export const mendReading = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const pdf = await PDF.load(bytes);
  const mended = pdf.getPages().map((page) => mendPage(pdf, page));
  return mended.includes(true) ? pdf.save({ incremental: true }) : bytes;
};
