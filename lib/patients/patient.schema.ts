import { z } from 'zod';
import { dayText, lineOfText } from '@/lib/text.schema';

const oldestBirthYear = 1900;

/** A birth date that a living person can have. `today` is the day at the clinic. */
export const birthDate = (today: string) =>
  dayText('Enter a real date, with day, month and year.')
    .refine((day) => day <= today, 'This date is in the future.')
    .refine((day) => Number(day.slice(0, 4)) >= oldestBirthYear, 'Please check the year.');

/** A new patient as staff type it in. */
export const newPatientSchema = z.object({
  givenName: lineOfText('Enter the given name.'),
  familyName: lineOfText('Enter the family name.'),
  // "In the future" depends on the clinic's day: checked in the use case, which knows it.
  bornOn: dayText('Enter a real date, with day, month and year.'),
});
export type NewPatient = z.infer<typeof newPatientSchema>;
