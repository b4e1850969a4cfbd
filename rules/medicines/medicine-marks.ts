import { lineItems } from './line-words';

/** What a person should know before counting a line: it may be over, not so, or somebody else's. */
export type MedicineMark = 'past' | 'negated' | 'someone-else';

/** A mark, and the words it was read from. */
export type FoundMark = { readonly mark: MedicineMark; readonly words: string };

/**
 * One way to say it: words with one space between, where `|` parts alternatives of one word and `*` stands for up to
 * three words.
 */
type Cue = { readonly says: string; readonly unless?: readonly string[] };

const cues = (unless: readonly string[], ...says: readonly string[]): readonly Cue[] =>
  says.map((words) => ({ says: words, unless }));

const person =
  'wife|wifes|husband|husbands|hubby|partner|partners|spouse|boyfriend|girlfriend|fiance|fiancee|mum|mums|mom|moms|mother|mothers|mam|dad|dads|father|fathers|son|sons|daughter|daughters|brother|brothers|sister|sisters|gran|grans|nan|nans|nana|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|uncle|aunt|auntie|aunty|cousin|friend|friends|neighbour|neighbours|neighbor|flatmate|roommate|parents|stepson|stepdaughter|twin';
const ownPerson =
  'kid|kids|child|childs|children|childrens|baby|babys|boy|girl|dog|dogs|cat|cats|horse|pet|boss|ex';

/** Still to come, or still going on: no end of anything. */
const notOver = [
  'started',
  'began',
  'begun',
  'since starting',
  'restarted',
  'back on',
  'am on',
  'still',
  'dont|never|not|cant|cannot stop|stopped',
  'don t stop',
  'can t stop',
  'haven t stopped',
  'have not stopped',
  'will stop',
  'going to stop',
  'due to stop',
  'about to stop',
  'stop next',
  'until|till|til next|further|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|my|the',
  'stopping next',
  'not|dont|never to stop',
  'off brand|label|and',
  'checked|test|tested|tests|injection|dose|jab|shot|refill|blood last',
  'had|took|take|taken|have * this|earlier morning|today|afternoon|evening',
  'had|took * today|yesterday',
  'never|not|t|havent|hadnt had|have|taken|been',
  'never had|been|took|taken|take|on|used',
];

const past: readonly Cue[] = [
  ...cues(
    notOver,
    'stopped|stoped|stop|stopping|ceased|quit|discontinued|finished|completed|ended',
    'used to|use to take|be|have|need|get',
    'used to',
    'no longer',
    'not|dont|t * anymore',
    'not|dont|t * any more|longer',
    'anymore',
    'any more',
    'came|come|coming|went|weaned|taken|took|tapered|cut|been|now|got off',
    'took|taken|take me off',
    'weaned|took|taken|brought * off',
    'off * since|now|altogether|completely',
    'off it|them|that|this',
    'gave|given|give up',
    'in the past',
    'previously|formerly|previous|past|former|historic|historical',
    'a|long|some|few while|time|years|months|weeks ago',
    'years|year|months|month|weeks|week|days ago',
    'was|were on|taking|using|having|given|prescribed',
    'had been on|taking',
    'had',
    'when|while i was|had',
    'as a child|kid|teenager',
    'last year|month|week|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december',
    'until|till|til',
    'paused|withheld|suspended|ex',
    'on hold',
    'off',
  ),
];

const negated: readonly Cue[] = [
  ...cues(
    [
      'not|no sure|certain|idea|problem|problems|longer|more',
      'not|dont|t know|remember|recall|sure|always|often|daily|every|just|only',
      'no * any more|anymore',
      'any more',
      'anymore',
      'nothing|none * but|except',
      'except',
      'apart from',
      'other than',
      'but|besides',
      'never|not|dont stop|stopped|miss|missed|forget|without',
      'not without',
      'can t stop',
      'no one',
      'no name',
      'no number',
      'no 1|2|3|4|5|6|7',
      'no side|effects|reaction|reactions|allergies|food|alcohol|grapefruit',
      'do|live|manage|cope|function|sleep without',
      'not to stop',
    ],
    'not|never|without|neither|nor|nope|nought|avoid|avoiding|avoids|deny|denies|declined|refuse|refused',
    'no',
    'don|doesn|didn|haven|hasn|isn|aren|wasn|won|couldn|can t',
    'dont|doesnt|didnt|havent|hasnt|isnt|arent|wasnt|wont|cant|cannot',
    'none|nil',
    'allergic|allergy|intolerant|intolerance|sensitive to',
    'allergic|allergy|intolerant',
  ),
];

const notTheirs = [
  'same as',
  'like my',
  person +
    '|doctor|nurse gives|gave|give|got|gets|reminds|reminded|injects|injected|helps|helped|puts|put|buys|bought|said|says|thinks|told|does|did|makes|sorts me|my|it|them|to|i|that',
  'recommended',
];

const someoneElse: readonly Cue[] = [
  ...cues(
    notTheirs,
    person,
    `my|our|the|his|her|their ${ownPerson}`,
    `for ${ownPerson}`,
    'he|she|they takes|take|is|are|has|have|uses|use|was|were|needs|had',
    'someone|somebody else|elses',
    'not mine',
    'not for me',
    'belongs|belong to',
  ),
];

const marks: readonly (readonly [MedicineMark, readonly Cue[]])[] = [
  ['past', past],
  ['negated', negated],
  ['someone-else', someoneElse],
];

type Pattern = readonly (ReadonlySet<string> | '*')[];

const patterns = new Map<string, Pattern>();

const patternOf = (says: string): Pattern => {
  let pattern = patterns.get(says);
  if (!pattern) {
    pattern = says.split(' ').map((word) => (word === '*' ? '*' : new Set(word.split('|'))));
    patterns.set(says, pattern);
  }
  return pattern;
};

const mostBetween = 3;

/** Where a cue ends when it begins at `at`, or -1. A gap is short, so the work is bounded by the length of the line. */
const endOf = (tokens: readonly string[], at: number, pattern: Pattern, from = 0): number => {
  if (from === pattern.length) return at;
  const part = pattern[from]!;
  if (part === '*') {
    for (let gap = 0; gap <= mostBetween; gap += 1) {
      const end = endOf(tokens, at + gap, pattern, from + 1);
      if (end !== -1) return end;
    }
    return -1;
  }
  const token = tokens[at];
  return token !== undefined && part.has(token) ? endOf(tokens, at + 1, pattern, from + 1) : -1;
};

const find = (tokens: readonly string[], says: string): readonly [from: number, to: number] | undefined => {
  const pattern = patternOf(says);
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endOf(tokens, at, pattern);
    if (end !== -1) return [at, end];
  }
  return undefined;
};

const onlyNone = new Set([
  'none',
  'nil',
  'nothing',
  'no',
  'n',
  'a',
  'na',
  'not',
  'any',
  'i',
  'take',
  'medicine',
  'medicines',
  'medication',
  'medications',
  'at',
  'all',
  'tablets',
  'pills',
  'meds',
  'regular',
  'none',
]);

const marksIn = (tokens: readonly string[]): readonly FoundMark[] => {
  // "No medicines" is an answer of its own, not a medicine that is denied.
  if (tokens.every((token) => onlyNone.has(token))) return [];
  return marks.flatMap(([mark, ways]) => {
    for (const { says, unless = [] } of ways) {
      const found = find(tokens, says);
      if (found && !unless.some((except) => find(tokens, except)))
        return [{ mark, words: tokens.slice(...found).join(' ') }];
    }
    return [];
  });
};

/** A year that is over, said without "since": "warfarin in 2019". */
const pastYear = (tokens: readonly string[]): FoundMark | undefined => {
  const at = tokens.findIndex(
    (token, i) =>
      /^(19|20)\d\d$/.test(token) && /^(in|until|till|to|back|of|around|about)$/.test(tokens[i - 1] ?? ''),
  );
  if (
    at === -1 ||
    tokens.some((token) => /^(since|from|start|started|began|diagnosed|stent|surgery|operation)$/.test(token))
  )
    return undefined;
  return { mark: 'past', words: tokens.slice(at - 1, at + 1).join(' ') };
};

/** Words that begin a statement of their own: what was said before no longer covers it. */
const startsAnew = new Set([
  'i',
  'now',
  'take',
  'taking',
  'on',
  'am',
  'currently',
  'still',
  'daily',
  'start',
  'started',
  'switched',
  'changed',
  'mg',
  'twice',
  'once',
  'instead',
  'just',
  'then',
  'use',
  'using',
]);

/**
 * The marks of each item of a line, in the order of the exact reading. They are for the physiotherapist: nothing is
 * dropped for them, and nothing counts less. "Never took warfarin or aspirin and Plavix" marks all it names, until
 * something of its own is said.
 */
export const medicineMarks = (line: string): readonly (readonly FoundMark[])[] => {
  let carried: readonly FoundMark[] = [];
  return lineItems(line).map(({ words, joined }) => {
    const tokens = words.map(({ token }) => token);
    const year = pastYear(tokens);
    const own = marksIn(tokens);
    const found = year && !own.some(({ mark }) => mark === 'past') ? [year, ...own] : own;
    const isOwn =
      found.length > 0 || !joined || tokens.some((token) => startsAnew.has(token) || /\d/.test(token));
    const all = isOwn ? found : carried;
    carried = all;
    return all;
  });
};
