import { z } from 'zod';
import { ageOn, factById } from '@/rules';
import { dayText, lineOfText } from '@/lib/text.schema';

/** The oldest age the rules know; `age` in rules/catalogue. */
const oldestAge = factById('age').max ?? 120;

/** A birth date that a living person can have. `today` is the day at the clinic. */
export const birthDate = (today: string) =>
  dayText('Enter a real date, with day, month and year.').pipe(
    z
      .string()
      .refine((day) => day <= today, 'This date is in the future.')
      .refine((day) => day > today || ageOn(day, today) <= oldestAge, 'Please check the year.'),
  );

/** A new patient as staff type it in. */
export const newPatientSchema = z.object({
  givenName: lineOfText('Enter the given name.'),
  familyName: lineOfText('Enter the family name.'),
  // "In the future" depends on the clinic's day: checked in the use case, which knows it.
  bornOn: dayText('Enter a real date, with day, month and year.'),
});
export type NewPatient = z.infer<typeof newPatientSchema>;
