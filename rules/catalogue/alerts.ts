import type { FactId, OptionOf } from './vocabulary';

/** The answers to one question that call staff at once. */
export type StaffAlert = {
  readonly fact: FactId;
  /** For a tick list, these options; otherwise these values. */
  readonly values: readonly string[];
};

const alertsOn = <Id extends FactId>(
  fact: Id,
  values: readonly (OptionOf<Id> | 'yes' | 'not-sure')[],
): StaffAlert => ({ fact, values });

/**
 * Answers that open the alert to staff while the patient is still in the questions. "Not sure" alerts as well, on the
 * tick lists too: somebody who cannot rule such a sign out should be seen.
 */
export const staffAlerts: readonly StaffAlert[] = [
  alertsOn('medical-emergency-red-flags', ['yes', 'not-sure']),
  alertsOn('lung-disease-or-past-pneumothorax.kinds', ['short-of-breath-at-rest', 'not-sure']),
  alertsOn('vascular-disease.kinds', ['limb-newly-swollen-hot-or-sore', 'not-sure']),
  alertsOn('diabetes.signs', ['shaky-or-sweaty-now', 'not-sure']),
  alertsOn('acute-mental-health-crisis.signs', ['not-safe', 'not-sure']),
];

/** Whether this answer to this question calls staff now. */
export const alertFor = (fact: FactId, answer: unknown): boolean => {
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return staffAlerts.some(
    (alert) => alert.fact === fact && alert.values.some((value) => given.includes(value)),
  );
};
