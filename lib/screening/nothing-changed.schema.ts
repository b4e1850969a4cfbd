import { z } from 'zod';

/** What was on the page when somebody said that nothing of it has changed. Which section is bound to the form. */
export const nothingChangedSchema = z.object({
  section: z.string().max(100),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
});
export type NothingChanged = z.infer<typeof nothingChangedSchema>;
