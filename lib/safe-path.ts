/** An address given from outside, if it stays within the app; else `otherwise`. */
export const safePath = (given: unknown, otherwise: string): string => {
  if (typeof given !== 'string' || !given.startsWith('/')) return otherwise;
  // Browsers read "//host" and "/\host" as another site.
  const base = 'http://within.invalid';
  const url = URL.canParse(given, base) ? new URL(given, base) : null;
  if (url?.pathname.startsWith('//')) return otherwise;
  return url?.origin === base ? `${url.pathname}${url.search}` : otherwise;
};
