/** A name as it is compared and searched: no marks, no case, single spaces. "Zoë  O’Neil" and "zoe o'neil" are one. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
