import { z } from 'zod';
import { dayText, daysInOrder, mayBeEmpty } from '@/lib/text.schema';
import { auditActionLabels, type AuditAction } from './audit-action';

const actions = Object.keys(auditActionLabels) as [AuditAction, ...AuditAction[]];

/** Filters from an address. One that cannot be read is said at its field: everything must not pass for what was asked. */
export const auditFilterSchema = z
  .object({
    action: mayBeEmpty(z.enum(actions, { error: 'Choose what happened from the list.' })),
    objectId: mayBeEmpty(
      z
        .string()
        .trim()
        .pipe(z.uuid({ error: 'Paste the whole id, or choose it in the table.' })),
    ),
    /** A member of staff. */
    actorId: mayBeEmpty(z.uuid({ error: 'Choose somebody from the list.' })),
    from: mayBeEmpty(dayText('Enter a real date.')),
    to: mayBeEmpty(dayText('Enter a real date.')),
    /** A place in the chain: the page of events before it. */
    before: mayBeEmpty(z.coerce.number().int().min(1).max(2_147_483_647)).catch(undefined),
  })
  .refine(...daysInOrder);
export type AuditFilter = z.infer<typeof auditFilterSchema>;
