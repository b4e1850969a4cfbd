import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import type { SealedAnswer, SealedContent } from '@/lib/record/sealed-content';
import { momentOf } from './moments';
import { staffNames } from './person-part';
import type { AnswerRow, Block, SheetPart } from './record-sheet';

const words = printedRecordWords.answers;

const firstWritten = ({ typed, value }: SealedAnswer): readonly string[] =>
  typed && Array.isArray(value)
    ? typed.flatMap((own, at) => {
        const line = (value as readonly string[])[at];
        return own !== null && line !== undefined && own !== line ? [words.firstWritten(line, own)] : [];
      })
    : [];

const rowOf = (answer: SealedAnswer, content: SealedContent): AnswerRow => {
  const nameFor = staffNames(content);
  const whoAndWhen = ({ saidBy, staffId, at }: SealedAnswer): readonly [string, string] => [
    nameFor(staffId) ?? printedRecordWords.speakers[saidBy],
    momentOf(at, content.clinic.timeZone),
  ];
  const before = content.answers.filter(({ factId, current }) => factId === answer.factId && !current);
  return {
    question: answer.question ?? words.gone,
    answer: answer.inWords,
    unsure: answer.state !== 'answered',
    notes: [
      ...firstWritten(answer),
      words.said(...whoAndWhen(answer)),
      ...(answer.reason ? [words.because(answer.reason)] : []),
      ...before.map((one) => words.before(one.inWords, ...whoAndWhen(one))),
    ],
  };
};

/** Every answer that counted, by the parts of the form, with who said it, when, and what was said before. */
export const answersPart = (content: SealedContent): SheetPart => {
  const current = content.answers.filter((answer) => answer.current);
  const groups = Map.groupBy(current, ({ section }) => section ?? words.elsewhere);
  const notSure = current.filter(({ state }) => state === 'not-sure').length;
  return {
    title: printedRecordWords.parts.answers,
    blocks: [
      { kind: 'text', text: words.notSure(notSure) },
      ...[...groups].flatMap(([title, answers]): Block[] => [
        { kind: 'heading', text: title },
        { kind: 'answers', head: words.head, rows: answers.map((answer) => rowOf(answer, content)) },
      ]),
    ],
  };
};
