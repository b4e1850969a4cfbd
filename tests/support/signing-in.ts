import type { StaffActor } from '@/lib/actors';
import { finishSignIn } from '@/lib/auth/finish-sign-in';
import { addStaff } from '@/lib/auth/manage-staff';
import type { UnderWay } from '@/lib/auth/second-factor';
import { signIn } from '@/lib/auth/sign-in';
import { newStaffSchema } from '@/lib/auth/staff.schema';
import { newId } from '@/lib/ids';
import { aClinic } from './a-clinic';
import { owner } from './owner';
import { hasPhone, shownCode } from './second-step';

/** Of everybody that `aClinic` makes. */
export const password = 'a password for tests';

/** The admin of a clinic of their own, with a phone. */
export const anAdminWithAPhone = async (): Promise<{ staff: StaffActor; email: string }> => {
  const staff = await aClinic();
  await hasPhone(staff);
  return { staff, email: `${staff.staffId}@clinic.example` };
};

/** As if the half minute of the last code were over. */
export const later = () => owner().staffSecondFactor.updateMany({ data: { lastStep: 0 } });

/** A sign-in that waits for the code. */
export const waitingAs = async (email: string): Promise<UnderWay> => {
  const answer = await signIn(email, password);
  if (answer?.next !== 'code') throw new Error('A code should be asked for.');
  return answer.underWay;
};

export const signedInAs = async (email: string): Promise<StaffActor> => {
  const underWay = await waitingAs(email);
  await later();
  const finished = await finishSignIn(underWay, shownCode());
  if (!finished.ok) throw new Error(finished.error.code);
  return finished.value;
};

/** What the clinic's trail tells, the first first. */
export const actionsIn = async ({ clinicId }: Pick<StaffActor, 'clinicId'>): Promise<string[]> => {
  const events = await owner().auditEvent.findMany({ where: { clinicId }, orderBy: { sequence: 'asc' } });
  return events.map(({ action }) => action);
};

/** Another admin of the same clinic. */
export const otherAdminOf = async (staff: StaffActor): Promise<StaffActor> => {
  const input = newStaffSchema.parse({
    fullName: 'Alex Admin',
    email: `${newId()}@clinic.example`,
    admin: 'on',
  });
  const added = await addStaff(input, staff);
  if (!added.ok) throw new Error(added.error.code);
  return { ...staff, staffId: added.value.staffId, roles: ['admin'] };
};
