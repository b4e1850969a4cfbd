import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { PatientActor } from '@/lib/actors';
import { routes } from '@/lib/routes';
import { leaveDevice, patientByCookie } from '@/lib/screening/open-link';
import { forgetOwnCookie, readOwnCookie, setOwnCookie } from './own-cookie';

const cookieName = 'beforehand-patient';
const oneDay = 24 * 3600;

/** Lets this device into one screening and nothing else. */
export const rememberPatient = (secret: string): Promise<void> => setOwnCookie(cookieName, secret, oneDay);

/** Which screening this device is in, or null. Asked once a request. */
export const currentPatient = cache(async (): Promise<PatientActor | null> => {
  const secret = await readOwnCookie(cookieName);
  return secret ? patientByCookie(secret) : null;
});

/** The patient on this device; a device that opens nothing any more is told so kindly. */
export const requirePatient = async (): Promise<PatientActor> =>
  (await currentPatient()) ?? redirect(routes.patient.linkEnded);

/** Takes the screening off this device, if one is on it. */
export const leaveThisDevice = async (): Promise<void> => {
  const patient = await currentPatient();
  if (patient) await leaveDevice(patient);
  await forgetOwnCookie(cookieName);
};
