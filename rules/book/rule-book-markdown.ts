import type { CaseSeverity, Confidence } from '../language/define-contraindication';
import type { BookCase, BookChapter } from './contraindication-chapter';
import type { MedicineChapter } from './medicine-chapter';
import type { BookQuestion } from './question-section';
import type { RiskEntry } from './risk-entry';
import { readingInWords, type RuleBook } from './rule-book';
import { howToRead } from './how-to-read';
import type { Words } from './span';

/** The rule book as Markdown. Equal rules give equal text: no clock, no locale, no order that could change. */
export const ruleBookMarkdown = (book: RuleBook): string =>
  [
    ...titleOf(book),
    ...contents,
    ...howToRead.flatMap(({ title, paragraphs }) => [
      `### ${title}`,
      ...paragraphs.map((paragraph) => (Array.isArray(paragraph) ? bullets(paragraph) : String(paragraph))),
    ]),
    '## Questions',
    ...book.questions.flatMap(({ title, questions }) => [`### ${title}`, ...questions.map(questionOf)]),
    '## Terms',
    'Conditions that several rules share. The rules below use these words and link here.',
    ...book.terms.flatMap(({ text, definition }) => [
      `### ${capital(text)}`,
      `This means: ${inline(definition)}.`,
    ]),
    '## Contraindications',
    'Each is as severe as the worst of its cases that holds. The order of the cases does not matter.',
    ...book.chapters.flatMap(chapterOf),
    '## Every number',
    'All numbers that a rule compares with.',
    table(
      ['When', 'Read by', 'Where the number comes from'],
      book.thresholds.map(({ text, cases, isProjectProposal }) => [
        capital(text),
        [...new Set(cases.map(({ contraindication }) => contraindication))].join('; '),
        isProjectProposal ? proposal : 'See the sources of the case',
      ]),
    ),
    '## Project proposals',
    'Numbers that no publication gives for dry needling. The project proposes them; a clinician has to answer for them.',
    table(
      ['Number', 'Contraindication', 'Remark'],
      book.proposals.map(({ number, contraindications, remark }) => [
        number,
        contraindications.map((id) => titleById(book, id)).join('; ') || 'The hint of a question only',
        remark,
      ]),
    ),
    '## Disagreements between sources',
    '“Seed 000” to “seed 004” are the five articles the project started from; other names are in the list of sources. V116 is a made-up patient of the tests.',
    table(
      ['Topic', 'Who says what', 'What these rules do'],
      book.disagreements.map(({ topic, said, here }) => [topic, said, here]),
    ),
    '## Known limits',
    bullets(book.limits.map(text)),
    '## Answers that call staff at once',
    'While the patient is still answering, these answers open an alert on the staff screens.',
    bullets(
      book.alerts.map(
        ({ after, question, answers }) =>
          `${after ? `“${text(after)}” and then ` : ''}“${text(question)}”: ${answers.map(text).join('; ')}`,
      ),
    ),
    '## Areas of the body',
    table(
      ['Area', 'Belongs to', 'May be planned', 'Remark'],
      book.regions.map(({ label, groups, selectable, note }) => [
        label,
        groups.join('; '),
        selectable ? 'Yes' : 'No',
        note,
      ]),
    ),
    ...medicinesOf(book.medicines),
    '## Risks that patients are told',
    'Every figure keeps its own denominator: visits and people who were asked count differently and are never compared or added up.',
    '### Common and mild',
    bullets(book.risks.common.map(riskOf)),
    '### Rare and serious',
    bullets(book.risks.serious.map(riskOf)),
    '## Sources',
    table(
      ['Key', 'Title', 'Where it was read', 'How far'],
      book.sources.map(({ key, title, address, read }) => [key, title, address, readingInWords[read]]),
    ),
  ].join('\n\n') + '\n';

const proposal = '**Project proposal**';

const contents = [
  bullets(
    [
      ['How to read this book', '#how-to-read-this-book'],
      ['Questions', '#questions'],
      ['Terms', '#terms'],
      ['Contraindications', '#contraindications'],
      ['Every number', '#every-number'],
      ['Project proposals', '#project-proposals'],
      ['Disagreements between sources', '#disagreements-between-sources'],
      ['Known limits', '#known-limits'],
      ['Answers that call staff at once', '#answers-that-call-staff-at-once'],
      ['Areas of the body', '#areas-of-the-body'],
      ['Medicines', '#medicines'],
      ['Risks that patients are told', '#risks-that-patients-are-told'],
      ['Sources', '#sources'],
    ].map(([title, anchor]) => `[${title}](${anchor})`),
  ),
  '## How to read this book',
];

const titleOf = ({ edition, chapters, questions }: RuleBook): readonly string[] => {
  const cases = chapters.reduce((sum, chapter) => sum + chapter.cases.length, 0);
  const facts = questions.reduce((sum, section) => sum + section.questions.length, 0);
  return [
    '# Rule book',
    'When dry needling should wait, change or not be done. Printed from the rules themselves by `npm run -s rules:book`; a change made here by hand is lost.',
    table(
      ['', ''],
      [
        ['Version', edition.version],
        ['Date of this version', edition.date],
        ['Fingerprint (SHA-256)', edition.fingerprint],
        ['Holds', `${facts} facts, ${chapters.length} contraindications, ${cases} cases`],
      ],
    ),
    '**A research draft.** It decides nothing about real patients until a physiotherapist has answered for it, and a pharmacist for the medicines.',
  ];
};

const questionOf = ({
  id,
  question,
  hint,
  answer,
  options,
  askedWhen,
  derived,
  why,
}: BookQuestion): string => {
  const lines = [
    hint && `Hint: ${text(hint)}`,
    `${derived ? `Worked out: ${text(derived)}` : `Answer: ${text(answer)}`}${optionsOf(options)}.`,
    askedWhen && `Applies only when ${inline(askedWhen)}.`,
    `Why: ${text(why)}`,
    `Id: \`${id}\``,
  ];
  return [`**${text(question)}**`, bullets(lines.filter((line): line is string => Boolean(line)))].join(
    '\n\n',
  );
};

const optionsOf = (options: readonly string[]): string =>
  options.length > 0 ? `: ${options.map((option) => `“${text(option)}”`).join(', ')}` : '';

const severityNames: Readonly<Record<CaseSeverity, string>> = {
  absolute: 'Absolute: do not needle',
  relative: 'Relative: a physiotherapist reviews',
  precaution: 'Precaution',
  note: 'Note',
};

const basisNames: Readonly<Record<Confidence, string>> = {
  guideline:
    'Direction and strength seen in guidance, a regulator’s text, a review, or a list repeated from one.',
  'project-proposal': `${proposal}: the number, the combination or the severity is ours.`,
  seed: 'Only the articles the project started from say so.',
  'clinic-policy': 'Decided by this clinic for itself.',
};

const chapterOf = ({
  id,
  title,
  category,
  neverOverridden,
  toldInPerson,
  cases,
}: BookChapter): readonly string[] => {
  const remarks = [
    `Id: \`${id}\`. Category: ${category}.`,
    neverOverridden && 'A do-not-needle for this is never overridden: only changed facts resolve it.',
    toldInPerson &&
      'The physiotherapist says the patient’s sentences in person; they are never on a shared screen.',
  ];
  return [`### ${text(title)}`, remarks.filter((remark) => Boolean(remark)).join(' '), ...cases.map(caseOf)];
};

const caseOf = (rule: BookCase): string => {
  const lines = [
    `For the physiotherapist: ${text(rule.advice.join(' '))}`,
    `For the patient: “${text(rule.patientText)}”`,
    rule.closes.length > 0 && `Closes: ${rule.closes.map(text).join('; ')}.`,
    rule.closesMarkedIn !== null && `Closes what was marked in “${text(rule.closesMarkedIn)}”`,
    `Sources: ${rule.evidence.join(', ')}. ${basisNames[rule.basis]}`,
    rule.raisedFrom && `Raised by this clinic’s policy; as shipped: ${severityNames[rule.raisedFrom]}.`,
  ];
  return [
    `**${severityNames[rule.severity]}** (\`${rule.id}\`) when ${inline(rule.when)}.`,
    bullets(lines.filter((line): line is string => Boolean(line))),
  ].join('\n\n');
};

const medicinesOf = ({ classes, phrases, harmless }: MedicineChapter): readonly string[] => [
  '## Medicines',
  'The list is read as it was typed: generic names, brands and known misspellings, exactly. What is not recognised goes to a physiotherapist; it never counts as “no medicine”.',
  '**Background knowledge until a pharmacist has checked it:** which brand belongs to which medicine and country, the misspellings, the everyday words and the whole list of medicines that change no decision. Which medicines form a class was seen in opened sources only in part (WHOCC, RXR-B01AA, FDA-BIOSIM, NATURE-TGT, CTM-2019, BT-LISTS).',
  '### Classes that matter to needling',
  ...classes.map(({ name, relevance, medicines, brandCount, misspellingCount }) =>
    [
      `**${text(name)}**`,
      bullets([
        `Why it matters: ${text(relevance)}`,
        `Medicines: ${medicines.map(text).join(', ')}.`,
        `Also read: ${brandCount} brand names and ${misspellingCount} misspellings (background knowledge).`,
      ]),
    ].join('\n\n'),
  ),
  '### Everyday words read as a class',
  bullets(
    phrases.map(
      ({ words, readAs }) =>
        `${words.map((word) => `“${text(word)}”`).join(', ')}: ${readAs.map(text).join('; ') || 'no class'}`,
    ),
  ),
  '### Medicines and words that change no decision',
  'Antibiotics are left out on purpose: somebody should ask why they are taken.',
  bullets(harmless.map(({ name, names }) => `${capital(text(name))}: ${names.map(text).join(', ')}.`)),
];

const riskOf = ({ title, text: words, figure, toldWhen, evidence }: RiskEntry): string =>
  [
    `**${text(title)}.** ${text(words)}`,
    figure ? `Figure: ${figure}.` : 'No figure is given: nobody has counted it well.',
    toldWhen && `Told when ${inline(toldWhen)}, or when that is not known.`,
    `Sources: ${evidence.join(', ')}.`,
  ]
    .filter((part) => Boolean(part))
    .join(' ');

const titleById = ({ chapters }: RuleBook, id: string): string =>
  chapters.find((chapter) => chapter.id === id)?.title ?? id;

/** Words of the rules are text, not layout: what Markdown would take for layout is escaped. */
const text = (plain: string): string => plain.replace(/[\\`*_<>[\]|]/g, '\\$&');

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const inline = (words: Words): string =>
  words
    .map((span) => {
      if (span.strong) return `**${text(span.text)}**`;
      return span.term ? `[${text(span.text)}](#${span.text.replaceAll(' ', '-')})` : text(span.text);
    })
    .join('');

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (value: string): string => (value.startsWith('**') ? value : text(value));
  return [row(head), row(head.map(() => '---')), ...rows.map((cells) => row(cells.map(cell)))].join('\n');
};
