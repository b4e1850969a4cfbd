/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to come from one word to the
 * other (optimal string alignment), or `most + 1` when it takes more than `most`. Only the band that can still matter
 * is computed, so the work is bounded by length × (2 × most + 1).
 */
export const editDistance = (a: string, b: string, most: number): number => {
  const over = most + 1;
  if (most < 0 || Math.abs(a.length - b.length) > most) return over;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(over);
    if (i <= most) row[0] = i;
    let least = row[0]!;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return over;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, over);
};
