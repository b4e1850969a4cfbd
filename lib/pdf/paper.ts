export type Paper = 'a4' | 'us-letter';

/** Where people print on US Letter; everybody else on A4 (CLDR, `paperSize` of the territories). */
const letterTerritories = [
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
];

/** Newer than TypeScript knows: ECMA-402 of 2025. */
type Territory = Intl.Locale & { readonly getTimeZones: () => readonly string[] | undefined };

const canonical = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;

let letterZones: ReadonlySet<string> | undefined;

/** The paper of the place a record is from, by its time zone: nobody has to set it, and a record keeps its own. */
export const paperIn = (timeZone: string): Paper => {
  letterZones ??= new Set(
    letterTerritories.flatMap((territory) => {
      const zones = (new Intl.Locale(`und-${territory}`) as Territory).getTimeZones() ?? [];
      return zones.map(canonical);
    }),
  );
  return letterZones.has(canonical(timeZone)) ? 'us-letter' : 'a4';
};
