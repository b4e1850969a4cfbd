/** An address with the filters in it, so that a search can be kept and sent; empty ones are left out. */
export const addressWith = (
  address: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text ? `${address}?${text}` : address;
};
