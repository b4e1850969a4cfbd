import { v7 } from 'uuid';
import { z } from 'zod';

/** A new UUIDv7: sorts by the time it was made, which keeps indexes compact. */
export const newId = (): string => v7();

/** Any UUID, as it arrives from a form or an address. */
export const idSchema = z.uuid();
