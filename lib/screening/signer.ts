import type { ScreeningSnapshot } from './screening-snapshot';
import { lastEvent } from './last-event';
import { inputOf } from './screening-input';
import { standingAnswer } from './standing-answer';

/**
 * In which capacity somebody signs: for themselves, as the parent or guardian of a young person, or as whoever may
 * lawfully decide for an adult. Records from before `consent-2` say `guardian` for the last two alike.
 */
export type SignerCapacity = 'patient' | 'guardian' | 'decider';

const adultFrom = 18;

/** False while the age is not known. */
export const isAdult = (age: number | undefined): boolean => age !== undefined && age >= adultFrom;

/**
 * Who has to sign. A guardian signs for a person under 18 unless the clinician recorded that the young person may
 * agree alone; a lawful decision-maker signs for an adult found to lack capacity. Everybody else signs for themselves,
 * whoever held the tablet (clinical reference: minor-under-18, capacity-lacking).
 */
export const signerOf = (snapshot: ScreeningSnapshot): SignerCapacity => {
  if (!isAdult(inputOf(snapshot).age))
    return standingAnswer(snapshot, 'minor-under-18.lawful-consent') === 'young-person-alone'
      ? 'patient'
      : 'guardian';
  return standingAnswer(snapshot, 'capacity-lacking.assessment') === 'lacks-with-lawful-decider'
    ? 'decider'
    : 'patient';
};

/** Name and relation of whoever answers for, or with, the patient. */
export const respondentOf = (snapshot: ScreeningSnapshot) =>
  lastEvent(snapshot, 'respondent-given')?.detail ?? null;
