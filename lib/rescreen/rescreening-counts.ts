import type { VerdictChange } from '@/rules';

type Compared = Readonly<Record<VerdictChange, number>>;

/** What a run has found so far. Every screening it has seen is counted once. */
export interface RescreeningCounts {
  /** Still to be treated: a rise here is judged anew. */
  readonly open: Compared;
  /** The record is complete: compared so that somebody can look, never judged anew. */
  readonly complete: Compared;
  /** Judged by the rules in force already. */
  readonly alreadyJudged: number;
  /** Not judged yet, or answered since: the rules in force will judge it when the answers are declared. */
  readonly notJudged: number;
  /** Refused, withdrawn, put off, referred or declined: as it stands nobody is going to needle. */
  readonly closed: number;
  /** The rules in force cannot read what was known then: listed for a person to look at. */
  readonly unreadable: number;
}

const nothing: Compared = { rise: 0, fall: 0, stay: 0 };

export const noCounts: RescreeningCounts = {
  open: nothing,
  complete: nothing,
  alreadyJudged: 0,
  notJudged: 0,
  closed: 0,
  unreadable: 0,
};

export type Outcome =
  | { readonly group: 'open' | 'complete'; readonly change: VerdictChange }
  | { readonly group: 'alreadyJudged' | 'notJudged' | 'closed' | 'unreadable' };

export const countOutcomes = (counts: RescreeningCounts, outcomes: readonly Outcome[]): RescreeningCounts =>
  outcomes.reduce<RescreeningCounts>(
    (sum, outcome) =>
      'change' in outcome
        ? {
            ...sum,
            [outcome.group]: {
              ...sum[outcome.group],
              [outcome.change]: sum[outcome.group][outcome.change] + 1,
            },
          }
        : { ...sum, [outcome.group]: sum[outcome.group] + 1 },
    counts,
  );
