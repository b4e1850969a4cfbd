import 'server-only';
import { Prisma } from './generated/client';

/**
 * True where the consent of this alias goes by an earlier one, and answers, plan or decision of the visit where that was signed
 * are others now. What standingConsent() in clearance.ts says of that visit, from rows alone; false where it was signed itself.
 * OFFSET 0 as in taken-back.ts.
 */
export const changedWhereItWasSigned = (c: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (${c}.under_id IS NOT NULL AND EXISTS (
    SELECT FROM consent r JOIN assessment b ON b.clinic_id = r.clinic_id AND b.id = r.assessment_id
    WHERE r.clinic_id = ${c}.clinic_id AND r.id = ${c}.under_id AND (
      EXISTS (SELECT FROM answer x WHERE x.clinic_id = r.clinic_id AND x.screening_id = r.screening_id
        AND x.sequence > b.answers_through)
      OR EXISTS (SELECT FROM assessment x WHERE x.clinic_id = r.clinic_id AND x.screening_id = r.screening_id
        AND x.sequence > b.sequence)
      OR EXISTS (SELECT FROM review x WHERE x.clinic_id = r.clinic_id AND x.screening_id = r.screening_id
        AND x.at > r.signed_at)
      OR EXISTS (SELECT FROM screening_event x WHERE x.clinic_id = r.clinic_id AND x.screening_id = r.screening_id
        AND x.kind = 'extent-planned' AND x.at > r.signed_at)) OFFSET 0))`;
