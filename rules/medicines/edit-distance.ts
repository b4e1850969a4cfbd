const rows: [number[], number[], number[]] = [[], [], []];

/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to come from one word to the
 * other (optimal string alignment), or `most + 1` when it takes more than `most`. Only the band that can still matter
 * is computed, so the work is bounded by length × (2 × most + 1).
 */
export const editDistance = (a: string, b: string, most: number): number => {
  const over = most + 1;
  if (most < 0 || Math.abs(a.length - b.length) > most) return over;
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = Math.min(j, over);
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 && i <= most ? i : over;
    let least = row[from - 1]!;
    const own = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = last[j - 1]! + (own === other ? 0 : 1);
      if (j < i + most) cost = Math.min(cost, last[j]! + 1);
      cost = Math.min(cost, row[j - 1]! + 1);
      if (i > 1 && j > 1 && own === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (to < b.length) row[to + 1] = over;
    if (least > most) return over;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, over);
};
