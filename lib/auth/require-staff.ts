import 'server-only';
import { getServerSession } from 'next-auth';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { StaffActor, StaffRole } from '@/lib/actors';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';
import { authOptions } from './auth-options';
import { staffBySession } from './sign-in';

/** Who is signed in on this device, or null. Asked once a request. */
export const currentStaff = cache(async (): Promise<StaffActor | null> => {
  const session = await getServerSession(authOptions());
  const clinicId = idSchema.safeParse(session?.clinicId);
  const sessionId = idSchema.safeParse(session?.sessionId);
  return clinicId.success && sessionId.success ? staffBySession(clinicId.data, sessionId.data) : null;
});

/** Any signed-in member of staff; others are sent to sign in. */
export const requireStaff = async (): Promise<StaffActor> =>
  (await currentStaff()) ?? redirect(routes.signIn);

/** Deny by default: without the role the page or action is not there. */
const requireRole = async (role: StaffRole): Promise<StaffActor> => {
  const staff = await requireStaff();
  return staff.roles.includes(role) ? staff : notFound();
};

/** Only a physiotherapist decides on flags. Others meet clinical answers nowhere but in a record they open, which is audited. */
export const requirePhysiotherapist = (): Promise<StaffActor> => requireRole('physiotherapist');

export const requireAdmin = (): Promise<StaffActor> => requireRole('admin');
