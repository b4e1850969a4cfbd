import { z } from 'zod';
import { birthDateSchema } from './patient-step.schema';

/** A link's token, as it stands in the address. Whether it opens anything is for the use case to say. */
export const openLinkSchema = z.object({ token: z.string().min(1).max(200) });

/** Opening a link on another device needs the birth date. */
export const moveLinkSchema = openLinkSchema.extend(birthDateSchema.shape);
