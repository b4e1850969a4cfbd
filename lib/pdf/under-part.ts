import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import type { SealedContent } from '@/lib/record/sealed-content';
import { momentWithZone } from './moments';
import type { SheetPart } from './record-sheet';

const words = printedRecordWords;

/** The consent of an earlier visit, where this one went ahead under it. */
export const underPart = ({ under, clinic, consent }: SealedContent): readonly SheetPart[] => {
  if (!under) return [];
  const { signer } = under;
  return [
    {
      title: words.parts.under,
      blocks: [
        { kind: 'notice', title: words.under.title, text: words.under.text },
        {
          kind: 'facts',
          rows: [
            {
              term: words.under.consent,
              values: [
                words.under.of(momentWithZone(under.signedAt, clinic.timeZone)),
                words.footer.record(under.recordId),
                words.under.sealed(under.sequence),
                words.footer.hash(under.hash),
              ],
            },
            ...(signer
              ? [
                  {
                    term: words.under.by,
                    values: [signer.name, words.capacities[signer.capacity] ?? signer.capacity],
                  },
                ]
              : []),
            {
              term: words.under.confirmed,
              values: [momentWithZone(consent.signedAt, clinic.timeZone), words.byThemselves],
            },
          ],
        },
      ],
    },
  ];
};
