import { z } from 'zod';
import { birthDateSchema } from '@/lib/screening/patient-step.schema';
import { idSchema } from '@/lib/ids';
import { lineOfText } from '@/lib/text.schema';

/** Staff ask for a link to the patient's copy of one record. */
export const makeCopyLinkSchema = z.object({ recordId: idSchema });

/** What somebody says who opens it. Whether it is so is for the use case to say. */
export const openCopySchema = birthDateSchema.extend({
  fullName: lineOfText('Write the patient’s full name.', 250),
});
export type OpenCopy = z.output<typeof openCopySchema>;
