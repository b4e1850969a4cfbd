/** How a letter begins to sound before the letters around it are looked at. */
const spoken: Readonly<Record<string, string>> = { c: 'k', q: 'k', z: 's', y: 'i' };

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/** The sound at a place, and how many letters make it. */
const soundAt = (word: string, at: number): readonly [sound: string, letters: number] => {
  const letter = word.charAt(at);
  const next = word.charAt(at + 1);
  if (at === 0 && letter === 'x') return ['s', 1];
  if (at === 0 && letter === 'p' && next === 's') return ['s', 2];
  if (at === 0 && letter === 'w' && next === 'r') return ['r', 2];
  if (letter === 'p' && next === 'h') return ['f', 2];
  if (letter === 's' && word.startsWith('ch', at + 1)) return ['s', 3];
  if (letter === 's' && next === 'h') return ['s', 2];
  if (letter === 'c' && (next === 'k' || next === 'h')) return ['k', 2];
  if (letter === 'q' && next === 'u') return ['kw', 2];
  if (letter === 'x') return ['ks', 1];
  if (letter === 'c' && (next === 'e' || next === 'i' || next === 'y')) return ['s', 1];
  if (letter === 'h') return ['', 1];
  return [spoken[letter] ?? letter, 1];
};

/** Words that sound alike in English have the same key: consonants as they are spoken, vowels only at the start. */
export const soundKey = (word: string): string => {
  let key = '';
  for (let at = 0; at < word.length;) {
    const [sound, letters] = soundAt(word, at);
    at += letters;
    for (const one of sound)
      if (!isVowel(one)) {
        if (!key.endsWith(one)) key += one;
      } else if (key === '') key = 'a';
  }
  return key;
};

/** How a word begins to sound: the first letter of its key. */
export const firstSound = (word: string): string => {
  for (let at = 0; at < word.length;) {
    const [sound, letters] = soundAt(word, at);
    if (sound !== '') return isVowel(sound.charAt(0)) ? 'a' : sound.charAt(0);
    at += letters;
  }
  return '';
};
