import { frequencyInWords, isDrawn } from '@/lib/phrasebook/frequency';
import { patientWords } from '@/lib/phrasebook/patient';
import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import { statementHeadings } from '@/lib/phrasebook/statement-headings';
import type { SealedContent } from '@/lib/record/sealed-content';
import { dotsDrawing } from './drawings';
import type { Block, SheetPart } from './record-sheet';

const words = printedRecordWords;

type Statement = NonNullable<SealedContent['statement']>;

type RiskRow = Extract<Block, { kind: 'risks' }>['rows'][number];

const riskRow = ({
  title,
  text,
  frequency,
  figure = frequency && frequencyInWords(frequency),
}: Statement['risks'][number]): RiskRow => ({
  text: [`${title}. ${text}`, figure && `${figure.often}. ${figure.counted}`].filter(Boolean).join(' '),
  ...(frequency &&
    isDrawn(frequency) && {
      picture: dotsDrawing(frequency.count, frequency.outOf),
      alt: patientWords.risks.picture(frequency.count, frequency.outOf),
    }),
});

const risksTold = (title: string, risks: Statement['risks']): readonly Block[] =>
  risks.length > 0
    ? [
        { kind: 'heading', text: title },
        { kind: 'risks', rows: risks.map(riskRow) },
      ]
    : [];

const listed = (title: string, items: readonly string[]): readonly Block[] =>
  items.length > 0
    ? [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ]
    : [];

/** Where the figures come from, as the rule book names it. */
const sourcesOf = (risks: Statement['risks']): readonly Block[] => {
  const keys = [...new Set(risks.flatMap(({ frequency }) => (frequency ? [frequency.source] : [])))];
  return keys.length > 0 ? [{ kind: 'small', text: words.sources(keys.join(', ')) }] : [];
};

/** The statement, sentence by sentence as it was shown. */
export const statementPart = ({ statement }: SealedContent): readonly SheetPart[] => {
  if (!statement) return [];
  const { plan, risks } = statement;
  const headings = statementHeadings(statement);
  const risksOf = (kind: string) => risks.filter((risk) => !risk.own && risk.kind === kind);
  return [
    {
      title: words.parts.statement,
      blocks: [
        { kind: 'heading', text: headings.plan },
        {
          kind: 'facts',
          rows: [
            { term: headings.areas, values: plan.regions },
            ...(plan.leftOut.length > 0 ? [{ term: headings.leftOut, values: plan.leftOut }] : []),
            ...(plan.technique ? [{ term: headings.technique, values: [plan.technique] }] : []),
            ...(plan.extent ? [{ term: headings.extent, values: plan.extent }] : []),
          ],
        },
        ...listed(headings.precautions, statement.precautions),
        ...listed(headings.benefits, statement.benefits),
        ...risksTold(
          `${headings.risks}: ${headings.own}`,
          risks.filter(({ own }) => own),
        ),
        ...risksTold(`${headings.risks}: ${headings.common}`, risksOf('common')),
        ...risksTold(`${headings.risks}: ${headings.serious}`, risksOf('serious')),
        ...sourcesOf(risks),
        ...listed(headings.alternatives, statement.alternatives),
        ...listed(headings.rights, statement.rights),
        ...listed(headings.validity, statement.validity ?? []),
        ...listed(headings.emergency, statement.emergency),
      ],
    },
  ];
};

/** Each declaration, ticked or not. */
export const declarationsPart = ({ statement, ticked }: SealedContent): readonly SheetPart[] =>
  statement && ticked.length > 0
    ? [
        {
          title: words.parts.declarations,
          blocks: [
            {
              kind: 'ticks',
              rows: statement.declarations.map(({ id, text }) => ({
                ticked: ticked.includes(id),
                mark: ticked.includes(id) ? words.ticked : words.notTicked,
                text,
              })),
            },
          ],
        },
      ]
    : [];
