import type { ContraindicationId } from '../contraindications/contraindications';
import type { CaseSeverity } from '../language/define-contraindication';
import type { PolicySwitchId } from './switches';

/** What a severity may be raised to. There is nothing to raise the worst to, and no way down. */
export type RaisedSeverity<From extends CaseSeverity> = {
  note: 'precaution' | 'relative' | 'absolute';
  precaution: 'relative' | 'absolute';
  relative: 'absolute';
  absolute: never;
}[From];

/** One case weighs more here than as shipped. */
export type Raise = {
  [From in Exclude<CaseSeverity, 'absolute'>]: {
    readonly kind: 'raise';
    readonly contraindication: ContraindicationId;
    readonly case: string;
    /** What it weighed as shipped when the clinic decided. */
    readonly from: From;
    readonly to: RaisedSeverity<From>;
  };
}[Exclude<CaseSeverity, 'absolute'>];

/** One step a clinic has taken beyond the shipped rules. Each can only tighten; none says how to loosen. */
export type Measure =
  /** One of the switches of `switches.ts`: adds a case. */
  | { readonly kind: 'switch'; readonly id: PolicySwitchId }
  /** A physiotherapist looks whenever this contraindication is found, or might be. */
  | { readonly kind: 'review'; readonly contraindication: ContraindicationId }
  | Raise
  /** Nobody signs before a physiotherapist has said go. It changes no finding. */
  | { readonly kind: 'talk-before-signature' };

/** All of a clinic's steps, each once, in the order of their ids: equal policies have equal fingerprints. */
export type Policy = { readonly measures: readonly Measure[] };

export const noPolicy: Policy = { measures: [] };

/** Names a measure in an address, a form and the audit trail. */
export const measureId = (measure: Measure): string => {
  switch (measure.kind) {
    case 'switch':
      return measure.id;
    case 'review':
      return `review.${measure.contraindication}`;
    case 'raise':
      return `raise.${measure.contraindication}.${measure.case}.${measure.to}`;
    case 'talk-before-signature':
      return measure.kind;
  }
};

export const hasMeasure = ({ measures }: Policy, id: string): boolean =>
  measures.some((measure) => measureId(measure) === id);

export const withMeasure = (policy: Policy, measure: Measure): Policy => {
  const others = withoutMeasure(policy, measureId(measure)).measures;
  return {
    measures: [...others, measure].sort((a, b) => (measureId(a) < measureId(b) ? -1 : 1)),
  };
};

export const withoutMeasure = ({ measures }: Policy, id: string): Policy => ({
  measures: measures.filter((measure) => measureId(measure) !== id),
});
