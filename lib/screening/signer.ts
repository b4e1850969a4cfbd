import type { ScreeningSnapshot } from './screening-snapshot';
import { lastEvent } from './last-event';
import { inputOf } from './screening-input';

/** In which capacity somebody signs. */
export type SignerCapacity = 'patient' | 'guardian';

const adultFrom = 18;

/**
 * Who has to sign. A guardian signs for a person under 18 unless the clinician recorded that the young person may
 * agree alone; a lawful decision-maker signs for an adult found to lack capacity. Everybody else signs for themselves,
 * whoever held the tablet (clinical reference: minor-under-18, capacity-lacking).
 */
export const signerOf = (snapshot: ScreeningSnapshot): SignerCapacity => {
  const { age, answers } = inputOf(snapshot);
  if (age !== undefined && age < adultFrom)
    return answers['minor-under-18.lawful-consent'] === 'young-person-alone' ? 'patient' : 'guardian';
  return answers['capacity-lacking.assessment'] === 'lacks-with-lawful-decider' ? 'guardian' : 'patient';
};

/** Name and relation of whoever answers for, or with, the patient. */
export const respondentOf = (snapshot: ScreeningSnapshot) =>
  lastEvent(snapshot, 'respondent-given')?.detail ?? null;
