import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import { understoodWords } from '@/lib/phrasebook/understanding';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { SheetPart } from './record-sheet';

/** The questions about the risks, what was said, and how it went. */
export const understandingPart = ({ understanding }: SealedContent): readonly SheetPart[] =>
  understanding
    ? [
        {
          title: printedRecordWords.parts.understanding,
          blocks: [
            {
              kind: 'facts',
              rows: understanding.map(({ question, answers, result }) => ({
                term: question,
                values: [...answers.map(({ said }) => `“${said}”`), understoodWords[result]],
              })),
            },
          ],
        },
      ]
    : [];
