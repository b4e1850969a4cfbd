/** A set of small numbers: bit `n % 32` of word `n / 32`. Regions, cases and facts are sets of this kind. */
export type Bits = Int32Array;

export const noBits = (size: number): Bits => new Int32Array(Math.ceil(size / 32));

export const addBit = (bits: Bits, bit: number): void => {
  bits[bit >> 5]! |= 1 << (bit & 31);
};

export const hasBit = (bits: Bits, bit: number): boolean => (bits[bit >> 5]! & (1 << (bit & 31))) !== 0;

export const addAll = (bits: Bits, others: Bits): void => {
  for (let word = 0; word < bits.length; word += 1) bits[word]! |= others[word]!;
};

export const haveInCommon = (a: Bits, b: Bits): boolean => {
  for (let word = 0; word < a.length; word += 1) if ((a[word]! & b[word]!) !== 0) return true;
  return false;
};

/** Every one of `bits` is among `others`. */
export const areAmong = (bits: Bits, others: Bits): boolean => {
  for (let word = 0; word < bits.length; word += 1) if ((bits[word]! & ~others[word]!) !== 0) return false;
  return true;
};

/** Names of the bits that are set, in their order. */
export const namesOf = <Name>(bits: Bits, names: readonly Name[]): readonly Name[] => {
  const found: Name[] = [];
  for (let word = 0; word < bits.length; word += 1)
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1)
      found.push(names[(word << 5) + 31 - Math.clz32(rest & -rest)]!);
  return found;
};
