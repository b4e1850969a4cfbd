import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { PatientActor } from '@/lib/actors';
import { env } from '@/lib/env';
import { routes } from '@/lib/routes';
import { leaveDevice, patientByCookie } from '@/lib/screening/open-link';

const cookieName = 'beforehand-patient';
const oneDay = 24 * 3600;

/** Lets this device into one screening and nothing else. */
export const rememberPatient = async (secret: string): Promise<void> => {
  (await cookies()).set(cookieName, secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().NEXTAUTH_URL.startsWith('https:'),
    path: '/',
    maxAge: oneDay,
  });
};

/** Which screening this device is in, or null. Asked once a request. */
export const currentPatient = cache(async (): Promise<PatientActor | null> => {
  const secret = (await cookies()).get(cookieName)?.value;
  return secret ? patientByCookie(secret) : null;
});

/** The patient on this device; a device that opens nothing any more is told so kindly. */
export const requirePatient = async (): Promise<PatientActor> =>
  (await currentPatient()) ?? redirect(routes.patient.linkEnded);

/** Takes the screening off this device, if one is on it. */
export const leaveThisDevice = async (): Promise<void> => {
  const patient = await currentPatient();
  if (patient) await leaveDevice(patient);
  (await cookies()).delete(cookieName);
};
