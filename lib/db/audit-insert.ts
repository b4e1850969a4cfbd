import 'server-only';
import type { AuditRow } from '@/lib/audit/audit-row';
import { Prisma } from './generated/client';

/** One more link of the trail, also as a part of a question that stores what it records. */
export const auditInsert = (row: AuditRow): Prisma.Sql => Prisma.sql`
  INSERT INTO audit_event (clinic_id, sequence, actor_kind, actor_id, action, object_kind, object_id, detail, at,
    previous_hash, hash)
  VALUES (${row.clinicId}::uuid, ${row.sequence}, ${row.actorKind}::actor_kind, ${row.actorId}::uuid, ${row.action},
    ${row.objectKind}, ${row.objectId}, ${JSON.stringify(row.detail)}::jsonb, ${row.at}, ${row.previousHash}, ${row.hash})`;
