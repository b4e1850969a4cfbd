import { z } from 'zod';
import { emailAddress } from '@/lib/auth/staff.schema';
import { lineOfText } from '@/lib/text.schema';

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

/** What a clinic needs on its first day: itself, and one admin who adds everybody else. */
export const firstDaySchema = z.object({
  name: lineOfText('Give the name of the clinic.'),
  timeZone: z
    .string({ error: 'Give the time zone of the clinic.' })
    .refine(isTimeZone, 'Give a time zone by its IANA name, like Europe/London.'),
  phone: lineOfText('Give the phone number that patients call.', 40),
  emergencyNumber: lineOfText('Give the number to dial in an emergency, like 999 or 112.', 20),
  adminName: lineOfText('Give the full name of the first admin.'),
  adminEmail: emailAddress,
  /** True for an admin who also treats. */
  adminTreats: z.boolean(),
});
export type FirstDay = z.infer<typeof firstDaySchema>;
