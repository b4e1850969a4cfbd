export interface Line {
  /** 1, 2, … */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** The file goes on after it, or ends as it should: with a line break. */
  readonly ended: boolean;
}

/** Longer is no record. */
const longest = 256 * 1024 * 1024;

export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
}

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Cuts bytes that come in pieces into lines, without ever holding more than one. Empty lines are left out. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, undefined> {
  let open: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const piece of pieces) {
    let from = 0;
    for (;;) {
      const end = piece.indexOf(0x0a, from);
      const rest = piece.subarray(from, end < 0 ? piece.length : end);
      if (rest.length > 0) open.push(rest);
      size += rest.length;
      if (size > longest) throw new LineTooLong();
      if (end < 0) break;
      const bytes = joined(open.length > 0 ? open : [rest], size);
      if (size > 0) yield { number, bytes, ended: true };
      number += 1;
      open = [];
      size = 0;
      from = end + 1;
    }
  }
  if (size > 0) yield { number, bytes: joined(open, size), ended: false };
}
