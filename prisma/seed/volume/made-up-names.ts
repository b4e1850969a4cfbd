const starts =
  'ba be bi bo da de di do fa fe ga go ha he ja jo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi wa we za zo'.split(
    ' ',
  );
const middles =
  'bar den fer gal han jor kel lin mar nel por quin ras sel tor ven wil zan bert dorf gren holm land'.split(
    ' ',
  );
const ends = 'a as e el en er i is o on os ova sen ska son stein ton um us wicz'.split(' ');
const accents = 'é ö ł ñ ç å'.split(' ');

/** The same number gives the same: numbers that look as if thrown. */
const thrown = (seed: number): number => {
  let mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const wordFrom = (number: number, long: boolean): string => {
  const start = starts[number % starts.length]!;
  const middle = middles[Math.floor(number / 61) % middles.length]!;
  const more = long ? starts[Math.floor(number / 1_709) % starts.length]! : '';
  const end = ends[Math.floor(number / 90_001) % ends.length]!;
  const accent = number % 17 === 0 ? accents[number % accents.length]! : '';
  return capital(`${start}${accent}${middle}${more}${end}`);
};

/** A person nobody has: some hundred thousand family names and some ten thousand given ones. */
export const madeUpName = (index: number): { readonly givenName: string; readonly familyName: string } => ({
  givenName: wordFrom(thrown(index * 2 + 1), false),
  familyName: wordFrom(thrown(index * 2), true),
});
