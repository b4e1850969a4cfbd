import 'server-only';
import { Prisma } from './generated/client';

/** Of a query that has rows with a patient: those whose patient was not erased. Lists leave the others out. */
export const notErased = (alias: Prisma.Sql, column = Prisma.sql`patient_id`): Prisma.Sql =>
  Prisma.sql`NOT EXISTS (SELECT FROM erasure er WHERE er.clinic_id = ${alias}.clinic_id AND er.patient_id = ${alias}.${column})`;
