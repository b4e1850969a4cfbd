import { filled } from '@/lib/phrasebook/filled';
import type { TextBody } from './text-body.schema';

/** One piece of advice for afterwards, as it is read. */
export interface Advice {
  readonly id: string;
  /** `own`: because of a risk this person was told about. */
  readonly kind: 'everybody' | 'own' | 'emergency';
  readonly title: string;
  readonly lead?: string;
  readonly lines: readonly string[];
}

/** Cards that a risk brings, by the risk’s id. */
const cardByRisk = {
  'lung-near-plan': 'lung-card',
  'bleeds-more': 'bleed-card',
  'infection-more': 'infection-card',
  pregnancy: 'pregnancy-card',
} as const;

/** The risks that bring a card. */
export const cardRisks: readonly string[] = Object.keys(cardByRisk);

/** What is normal and what helps first, then the cards that this person needs, and last when to get help. */
export const aftercareOf = (
  { blocks }: TextBody,
  { emergencyNumber, riskIds }: { readonly emergencyNumber: string; readonly riskIds: readonly string[] },
): readonly Advice[] => {
  const help = blocks['get-help'];
  return [
    { id: 'normal', kind: 'everybody', ...blocks.normal },
    { id: 'helps', kind: 'everybody', ...blocks.helps },
    ...Object.entries(cardByRisk)
      .filter(([risk]) => riskIds.includes(risk))
      .map(([, card]): Advice => ({ id: card, kind: 'own', ...blocks[card] })),
    { id: 'call', kind: 'everybody', ...blocks['call-us'] },
    {
      id: 'emergency',
      kind: 'emergency',
      ...help,
      lead: filled(help.lead, { 'emergency-number': emergencyNumber }),
    },
  ];
};
