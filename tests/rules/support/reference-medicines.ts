import { referenceMedicines, referenceWords } from './reference';

/* Section 7 of semantics.md, written from it alone: part of the second evaluator. */

const foldText = (s: string) =>
  s
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const words = (s: string) =>
  foldText(s)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

type Entry = { classes: string[]; substances: string[]; none: boolean };
const LEXICON = new Map<string, Entry>();
const put = (name: string, classes: string[], substances: string[], none = false) => {
  const key = words(name).join(' ');
  if (!key) return;
  const old = LEXICON.get(key);
  if (old && none) return;
  LEXICON.set(key, {
    classes: [...(old?.classes ?? []), ...classes],
    substances: [...(old?.substances ?? []), ...substances],
    none,
  });
};
for (const h of referenceWords.harmless) for (const n of h.names) put(n, [], []);
for (const p of referenceWords.phrases)
  for (const n of p.names) put(n, p.classes, p.antiplateletSubstances ?? []);
for (const c of referenceMedicines.classes)
  for (const d of c.drugs) {
    const substances =
      c.id === 'antiplatelets' ? (referenceWords.antiplateletSubstances[d.inn] ?? [d.inn]) : [];
    const generic = referenceWords.genericNames[d.inn] ?? [d.inn];
    for (const n of [...generic, ...d.brands.map((b) => b.name), ...d.misspellings])
      put(n, [c.id], substances);
  }
for (const n of referenceWords.noneWords) put(n, [], [], true);

export const lexiconNames = [...LEXICON.keys()];

type Read = { any: boolean; classes: string[]; unrecognised: string[] } | null;

export const readList = (lines: string[]): Read => {
  const classes: string[] = [];
  const substances: string[] = [];
  const unrecognised: string[] = [];
  let any = false;
  let items = 0;
  for (const line of lines)
    for (const part of foldText(line).split(/[,;/+&|\n\r\u2028\u2029]/))
      for (const item of ` ${words(part).join('  ')} `.split(/ and | with /)) {
        const tokens = item.split(' ').filter(Boolean);
        if (!tokens.length) continue;
        const found: Entry[] = [];
        const rest: string[] = [];
        let i = 0;
        while (i < tokens.length) {
          let j = tokens.length;
          while (j > i && !LEXICON.has(tokens.slice(i, j).join(' '))) j--;
          if (j > i) {
            found.push(LEXICON.get(tokens.slice(i, j).join(' '))!);
            i = j;
          } else rest.push(tokens[i++]!);
        }
        const isNumber = (t: string) => {
          const digits = /^[0-9]+/.exec(t)?.[0];
          if (!digits) return false;
          const tail = t.slice(digits.length);
          return tail === '' || referenceWords.numberUnits.includes(tail);
        };
        const unknown = rest.filter(
          (t) =>
            !referenceWords.doseWords.includes(t) &&
            !referenceWords.fillerWords.includes(t) &&
            !referenceWords.localFormWords.includes(t) &&
            !isNumber(t),
        );
        const local = rest.filter((t) => referenceWords.localFormWords.includes(t));
        const filler = rest.filter((t) => referenceWords.fillerWords.includes(t));
        if (found.length === 0) {
          if (unknown.length + filler.length + local.length === 0) continue;
          items++;
          any = true;
          const alone = rest.some((t) => referenceWords.harmlessAloneWords.includes(t));
          if (unknown.length > 0 || !alone) unrecognised.push(tokens.join(' '));
          continue;
        }
        items++;
        const real = found.filter((f) => !f.none);
        if (real.length > 0 || unknown.length > 0) any = true;
        if (unknown.length > 0) unrecognised.push(tokens.join(' '));
        let own = found.flatMap((f) => f.classes);
        if (real.length === 1 && local.length > 0)
          own = own.filter((c) => !referenceWords.localFormDrops.includes(c));
        classes.push(...own);
        substances.push(...found.flatMap((f) => f.substances));
      }
  if (items === 0) return null;
  if (new Set(substances).size >= 2) classes.push('dual-antiplatelet');
  return { any, classes: [...new Set(classes)].sort(), unrecognised };
};
