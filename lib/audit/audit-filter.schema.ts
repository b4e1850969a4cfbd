import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { auditActionLabels, type AuditAction } from './audit-action';

const actions = Object.keys(auditActionLabels) as [AuditAction, ...AuditAction[]];

/** Filters from an address: what cannot be read is left out, and the page shows what it filters by. */
export const auditFilterSchema = z.object({
  action: z.enum(actions).optional().catch(undefined),
  objectId: idSchema.optional().catch(undefined),
  /** A place in the chain: the page of events before it. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
});
