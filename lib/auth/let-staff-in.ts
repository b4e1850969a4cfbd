import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { staffMember } from './manage-staff';
import { leaveThisDevice } from './patient-device';
import { forgetSignIn } from './sign-in-device';
import { rememberDevice } from './this-place';

/** A tablet that comes back from a patient keeps nothing of them. */
export const letIn = async (actor: StaffActor) => {
  await leaveThisDevice();
  await forgetSignIn();
  const staff = await staffMember(actor, actor.staffId);
  if (staff) await rememberDevice(staff.email);
  const { staffId, clinicId, sessionId } = actor;
  return { id: staffId, clinicId, sessionId };
};
