import type { Answer, FactId, Policy, RuleSet } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { anAnsweredIntake } from './a-clinic';
import { copiesOf } from './copied-screenings';
import { judgedUnder, rulesWith } from './other-rules';

export type Answers = Readonly<Partial<Record<FactId, Answer>>>;
export const hungry: Answers = { 'not-eaten-or-exhausted': 'yes' };

/** Before, hunger did not count: it rises to a precaution. */
export const milder = rulesWith('not-eaten-or-exhausted', 'no-food', 'none');
/** Before, hunger went to a physiotherapist: it falls. */
export const stricter = rulesWith('not-eaten-or-exhausted', 'no-food', 'relative');
/** Before, something else weighed less: nothing changes for the hungry. */
export const alike = rulesWith('pregnancy', 'pregnant', 'precaution');
/** A clinic that from now on sends the hungry to a physiotherapist. */
export const hungerIsReviewed: Policy = {
  measures: [
    {
      kind: 'raise',
      contraindication: 'not-eaten-or-exhausted',
      case: 'no-food',
      from: 'precaution',
      to: 'relative',
    },
  ],
};

/** One screening that was judged by other rules, and so many copies. */
export const judgedMany = async (staff: StaffActor, copies: number, rules: RuleSet): Promise<void> => {
  const { screeningId } = await anAnsweredIntake(staff, hungry);
  await judgedUnder(staff, screeningId, rules);
  await copiesOf(staff.clinicId, screeningId, copies);
};
