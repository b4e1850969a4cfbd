import { db } from '@/lib/db/client';
import { findFigures } from './find-figures';
import { ownerPool } from './owner-pool';

/** Run by records-finding.ts, with a database in the environment: looks through the largest clinic in it. */
const { rows } = await ownerPool.query<{ clinicId: string; staffId: string; fullName: string }>(
  `SELECT m.clinic_id AS "clinicId", m.id AS "staffId", m.full_name AS "fullName" FROM staff_member m
   WHERE m.admin
   ORDER BY (SELECT max(c.chain_sequence) FROM consent c WHERE c.clinic_id = m.clinic_id) DESC NULLS LAST
   LIMIT 1`,
);
const [staff] = rows;
if (!staff) throw new Error('There are no records: npm run -s seed:volume makes some.');
console.log(
  JSON.stringify(await findFigures({ kind: 'staff', ...staff, sessionId: staff.staffId, roles: ['admin'] })),
);
await db().$disconnect();
