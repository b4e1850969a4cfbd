import 'server-only';
import { getServerSession } from 'next-auth';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { StaffActor, StaffRole } from '@/lib/actors';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';
import { authOptions } from './auth-options';
import { sessionOnDevice, type SessionOnDevice } from './sign-in';

/** Whose session is on this device, locked or not. Asked once a request. */
export const staffOnDevice = cache(async (): Promise<SessionOnDevice | null> => {
  const session = await getServerSession(authOptions());
  const clinicId = idSchema.safeParse(session?.clinicId);
  const sessionId = idSchema.safeParse(session?.sessionId);
  return clinicId.success && sessionId.success ? sessionOnDevice(clinicId.data, sessionId.data) : null;
});

/** Who is signed in on this device and may do something, or null. */
export const currentStaff = async (): Promise<StaffActor | null> => {
  const session = await staffOnDevice();
  return session && !session.locked ? session.staff : null;
};

/** Any signed-in member of staff; others are sent to sign in, or to unlock what they left. */
export const requireStaff = async (): Promise<StaffActor> => {
  const session = await staffOnDevice();
  if (!session) redirect(routes.signIn);
  return session.locked ? redirect(routes.locked) : session.staff;
};

/** Only for unlocking. */
export const requireStaffOnDevice = async (): Promise<StaffActor> =>
  (await staffOnDevice())?.staff ?? redirect(routes.signIn);

/** Deny by default: without the role the page or action is not there. */
const requireRole = async (role: StaffRole): Promise<StaffActor> => {
  const staff = await requireStaff();
  return staff.roles.includes(role) ? staff : notFound();
};

/** Only a physiotherapist decides on flags. Others meet clinical answers nowhere but in a record they open, which is audited. */
export const requirePhysiotherapist = (): Promise<StaffActor> => requireRole('physiotherapist');

export const requireAdmin = (): Promise<StaffActor> => requireRole('admin');
