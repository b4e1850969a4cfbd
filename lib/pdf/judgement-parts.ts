import { decisionLabels, dispositionLabels } from '@/lib/phrasebook/dispositions';
import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import { floorsAtSigning } from '@/lib/phrasebook/rules';
import { dayInFull } from '@/lib/phrasebook/when';
import type { SealedContent, SealedReview } from '@/lib/record/sealed-content';
import { reasonLabels, type ReasonCode } from '@/lib/review/decide.schema';
import { momentWithZone } from './moments';
import { staffNames } from './person-part';
import type { Block, FactRow, SheetPart } from './record-sheet';

const words = printedRecordWords;

const reviewRows = (review: SealedReview, content: SealedContent): readonly FactRow[] => {
  const { decision, override, reasonCode, reasonText, conditions, delayUntil, decidedById, at } = review;
  const counted = review.id === content.consent.reviewId || content.reviews.at(-1)?.id === review.id;
  return [
    {
      term: counted ? words.decision.counted : words.decision.earlier,
      values: [decisionLabels[decision] ?? decision],
    },
    ...(override ? [{ term: words.decision.override, values: [words.decision.overridden] }] : []),
    ...(reasonCode
      ? [{ term: words.decision.reason, values: [reasonLabels[reasonCode as ReasonCode] ?? reasonCode] }]
      : []),
    ...(reasonText ? [{ term: words.decision.inWords, values: [reasonText] }] : []),
    ...(conditions.length > 0 ? [{ term: words.decision.conditions, values: conditions }] : []),
    ...(delayUntil ? [{ term: words.decision.delayUntil, values: [dayInFull(delayUntil)] }] : []),
    {
      term: words.decision.by,
      values: [
        staffNames(content)(decidedById) ?? words.physiotherapist,
        momentWithZone(at, content.clinic.timeZone),
      ],
    },
  ];
};

/** Every decision, the one that counted first. */
export const decisionPart = (content: SealedContent): SheetPart => ({
  title: words.parts.decision,
  blocks:
    content.reviews.length === 0
      ? [{ kind: 'text', text: words.decision.none }]
      : content.reviews
          .toReversed()
          .flatMap((review, place): Block[] => [
            ...(place > 0 ? [{ kind: 'rule' } as const] : []),
            { kind: 'facts', rows: reviewRows(review, content) },
          ]),
});

/** What the rules made of the answers, with their reasons, and what held the signature back. */
export const findingsPart = ({ assessments, findings }: SealedContent): SheetPart => {
  const last = assessments.at(-1);
  if (!last) return { title: words.parts.findings, blocks: [{ kind: 'text', text: words.notJudged }] };
  return {
    title: words.parts.findings,
    blocks: [
      {
        kind: 'facts',
        rows: [{ term: words.outcome, values: [dispositionLabels[last.disposition] ?? last.disposition] }],
      },
      ...(findings.length === 0
        ? [{ kind: 'text', text: words.noFinding } as const]
        : [
            {
              kind: 'findings',
              rows: findings.map(({ title, severity, possibleOnly, because }) => ({
                title,
                severity: possibleOnly ? words.possible(words.severity[severity]) : words.severity[severity],
                grave: severity === 'relative' || severity === 'absolute',
                because,
              })),
            } as const,
          ]),
      ...last.floors.map((floor) => ({ kind: 'text', text: floorsAtSigning[floor] ?? floor }) as const),
    ],
  };
};
