/** Says what is being done, that it still is, and how long it took when that was noticeable. */
export const step = async <T>(title: string, work: () => Promise<T> | T): Promise<T> => {
  const began = Date.now();
  const elapsed = (): string => `${Math.round((Date.now() - began) / 1000)} s`;
  console.log(`${title} …`);
  const reminder = setInterval(() => console.log(`  still at it (${elapsed()})`), 15_000);
  try {
    const result = await work();
    if (Date.now() - began > 2_000) console.log(`  done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
};
