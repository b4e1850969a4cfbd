import { foldName } from '@/lib/fold';

/** Given and family name, folded: what a search looks through, and what makes two names the same. */
export const searchNameOf = (person: { readonly givenName: string; readonly familyName: string }): string =>
  foldName(`${person.givenName} ${person.familyName}`);
