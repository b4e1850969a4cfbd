import type { ScreeningInput } from '../engine/screening-input';

/** What is proven of every contraindication. */
export const properties = {
  'throws-nothing': 'judging never throws',
  reachable: 'every case holds for somebody of whom everything is known',
  'not-shadowed': 'every case is somewhere the worst of its contraindication that holds',
  range:
    'an answer more never takes a finding out of its range, and with nothing unknown the range is one severity',
  'unknown-never-clears': 'an answer less never lowers what is possible, nor raises what is certain',
  'stale-is-dead': 'the answer to a question that is not asked changes nothing',
  'absolute-stops': 'an absolute case that holds makes the disposition do-not-needle',
  disposition: 'the disposition is never better than review unless it is so under every completion',
  regions: 'a region once closed stays closed, whatever else is answered',
  'same-as-interpreter': 'the evaluator that the proof runs on says what the interpreter says',
  independent: 'a contraindication comes to the same alone as among all others',
  order: 'the disposition follows the findings, the plan and the unread medicines in one direction',
} as const;

export type Property = keyof typeof properties;

/** Something that was to be proven and is not so. */
export type Failure = {
  readonly property: Property;
  readonly contraindication: string;
  readonly case?: string;
  /** Somebody for whom it is not so; absent where what is missing is anybody. */
  readonly counterexample?: ScreeningInput;
  readonly message: string;
};
