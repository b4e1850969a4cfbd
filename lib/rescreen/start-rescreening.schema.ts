import { z } from 'zod';

/** Only looking, or judging anew what rises. */
export const startRescreeningSchema = z.object({ dryRun: z.enum(['yes', 'no']) });
export type StartRescreening = z.infer<typeof startRescreeningSchema>;
