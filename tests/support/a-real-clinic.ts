import type { StaffActor } from '@/lib/actors';
import { goBehindTheApp } from './behind-the-app';
import { hasPhone } from './second-step';

/** Of everybody in it. */
export const clinicPassword = 'a password for journeys';

/** A real clinic beside the demonstration, opened as a clinic is, with an admin and a physiotherapist. */
export const aRealClinic = async (): Promise<{
  admin: string;
  physio: string;
  by: { staff: StaffActor; signIn: { email: string; password: string } };
}> => {
  goBehindTheApp();
  const { transaction } = await import('@/lib/db/transaction');
  const { openClinic } = await import('@/lib/clinics/open-clinic');
  const { insertStaffOnce } = await import('@/lib/auth/staff.repository');
  const { hashPassword } = await import('@/lib/auth/password');
  const { newId } = await import('@/lib/ids');
  const clinicId = newId();
  const [adminId, physioId] = [newId(), newId()];
  const passwordHash = await hashPassword(clinicPassword);
  const [admin, physio] = [`admin-${clinicId}@clinic.example`, `physio-${clinicId}@clinic.example`];
  await transaction(clinicId, async (tx) => {
    await openClinic(
      tx,
      {
        id: clinicId,
        name: 'Hill Road Physio',
        timeZone: 'Europe/Dublin',
        phone: '555 0199',
        emergencyNumber: '112',
        demo: false,
      },
      new Date(),
    );
    const member = { clinicId, registration: null, passwordHash };
    await insertStaffOnce(tx, {
      ...member,
      id: adminId,
      email: admin,
      fullName: 'Alex Desk',
      physiotherapist: false,
      admin: true,
    });
    await insertStaffOnce(tx, {
      ...member,
      id: physioId,
      email: physio,
      fullName: 'Noor Lead',
      physiotherapist: true,
      admin: false,
    });
  });
  await hasPhone({ clinicId, staffId: adminId });
  const staff: StaffActor = {
    kind: 'staff',
    clinicId,
    staffId: physioId,
    sessionId: newId(),
    fullName: 'Noor Lead',
    roles: ['physiotherapist'],
  };
  return { admin, physio, by: { staff, signIn: { email: physio, password: clinicPassword } } };
};
