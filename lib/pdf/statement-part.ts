import { patientWords } from '@/lib/phrasebook/patient';
import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { Block, SheetPart } from './record-sheet';

const words = printedRecordWords;

type Statement = NonNullable<SealedContent['statement']>;

const riskLine = ({ title, text, frequency }: Statement['risks'][number]): string =>
  [
    `${title}. ${text}`,
    frequency &&
      `${patientWords.risks.often(frequency.count, String(frequency.outOf), frequency.unit)}. ${patientWords.risks.counted(String(frequency.countedIn), frequency.unit)}`,
  ]
    .filter(Boolean)
    .join(' ');

const listed = (title: string, items: readonly string[]): readonly Block[] =>
  items.length > 0
    ? [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ]
    : [];

/** The statement, sentence by sentence as it was shown. */
export const statementPart = ({ statement }: SealedContent): readonly SheetPart[] => {
  if (!statement) return [];
  const { plan, risks } = statement;
  const risksOf = (kind: string) => risks.filter((risk) => risk.kind === kind).map(riskLine);
  return [
    {
      title: words.parts.statement,
      blocks: [
        {
          kind: 'facts',
          rows: [
            { term: words.plan.areas, values: plan.regions },
            ...(plan.leftOut.length > 0 ? [{ term: words.plan.leftOut, values: plan.leftOut }] : []),
            ...(plan.technique ? [{ term: words.plan.technique, values: [plan.technique] }] : []),
          ],
        },
        ...listed(words.statement.precautions, statement.precautions),
        ...listed(words.statement.benefits, statement.benefits),
        ...listed(words.statement.common, risksOf('common')),
        ...listed(words.statement.serious, risksOf('serious')),
        ...listed(words.statement.alternatives, statement.alternatives),
        ...listed(words.statement.rights, statement.rights),
        ...listed(words.statement.emergency, statement.emergency),
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
