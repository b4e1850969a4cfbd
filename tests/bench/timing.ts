export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
};

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** Something to time: what it does to one of `size` people. */
export type Timed = {
  readonly name: string;
  readonly size: number;
  readonly run: (at: number) => unknown;
};

/** Microseconds for one person, in each round. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/** Everything takes its turn in every round, so that a busy moment of the machine meets all alike. */
export const timeInTurns = async (all: readonly Timed[], rounds: number): Promise<Rounds> => {
  const times = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, size, run } of all) {
      const began = performance.now();
      for (let at = 0; at < size; at += 1) {
        const result = run(at);
        if (result instanceof Promise) await result;
      }
      // The first round warms up.
      if (round >= 0) times.get(name)!.push(((performance.now() - began) * 1000) / size);
    }
  }
  return times;
};

/** The median over the rounds of how many times as long one takes as the other. */
export const ratio = (rounds: Rounds, name: string, to: string): number =>
  median(rounds.get(name)!.map((time, round) => time / rounds.get(to)![round]!));
