import { patientWords } from '@/lib/phrasebook/patient';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { Advice } from '@/lib/texts/aftercare-of';
import type { Block, SheetPart } from './record-sheet';

/** What to do after the treatment, at the end of the patient's own copy. */
export const aftercarePart = ({ clinic }: SealedContent, advice: readonly Advice[]): readonly SheetPart[] =>
  advice.length === 0
    ? []
    : [
        {
          title: patientWords.done.after,
          blocks: advice.flatMap(({ id, title, lead, lines }): Block[] => {
            const before = id === 'call' ? patientWords.done.call(clinic.phone) : lead;
            return [
              { kind: 'heading', text: title },
              ...(before ? [{ kind: 'text', text: before } as const] : []),
              { kind: 'list', items: lines },
            ];
          }),
        },
      ];
