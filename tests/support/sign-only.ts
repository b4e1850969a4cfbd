import type { PatientActor, StaffActor } from '@/lib/actors';
import { signConsent } from '@/lib/consent/sign-consent';
import { statementFor } from '@/lib/consent/statement';
import { hashOf } from '@/lib/crypto/digest';
import { snapshotOf } from '@/prisma/seed/walk-through';

/** Signs by typed name, and waits for the physiotherapist. */
export const signOnly = async (staff: StaffActor, patient: PatientActor, fullName: string): Promise<void> => {
  const statement = statementFor(await snapshotOf(staff, patient.screeningId));
  const signed = await signConsent(
    {
      method: 'typed',
      statementHash: hashOf(statement),
      fullName,
      typedName: fullName,
      ticked: statement.declarations.map(({ id }) => id),
    },
    patient,
  );
  if (!signed.ok) throw new Error(signed.error.code);
};
