import 'server-only';
import { cookies } from 'next/headers';
import type { StaffActor } from '@/lib/actors';
import { fail, ok, type Result } from '@/lib/result';
import type { DomainError } from '@/lib/errors';
import { handOverTablet } from '@/lib/screening/give-access';
import { rememberPatient } from './patient-device';
import { endSession, type SignOutReason } from './sign-in';

/** Ends the session in the database and takes its cookies off this device: the row is what counts. */
export const leaveStaffDevice = async (actor: StaffActor, reason: SignOutReason): Promise<void> => {
  await endSession(actor, reason);
  const jar = await cookies();
  for (const { name } of jar.getAll())
    if (name.includes('next-auth.'))
      jar.set(name, '', { path: '/', maxAge: 0, httpOnly: true, secure: name.startsWith('__') });
};

/** Turns this device from a member of staff's into the patient's, for this one screening. */
export const handOverThisDevice = async (
  actor: StaffActor,
  screeningId: string,
): Promise<Result<null, DomainError>> => {
  const handed = await handOverTablet(actor, screeningId);
  if (!handed.ok) return fail(handed.error);
  await leaveStaffDevice(actor, 'handed-over');
  await rememberPatient(handed.value.cookie);
  return ok(null);
};
