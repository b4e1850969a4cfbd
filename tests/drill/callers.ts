import { freshCode } from '../support/second-step.ts';
import type { RunningApp } from './running-app.ts';

/** Everybody who may stand before the door, by the columns of `matrix.ts`. */
export const callers = [
  'nobody',
  /** The device of the patient whose screening a request is about. */
  'patient',
  'otherPatient',
  /** A device that was in the screening and has finished. */
  'finishedPatient',
  'physiotherapist',
  'admin',
  'otherPhysiotherapist',
  'otherAdmin',
  /** Had both roles in this clinic, and was removed from the staff. */
  'removed',
] as const;
export type Caller = (typeof callers)[number];

export type Cookies = Readonly<Record<Caller, string>>;

/** The cookies that an answer sets, added to those there were. */
const withCookies = (before: string, { headers }: Response): string => {
  const jar = new Map(
    before.split('; ').flatMap((one) => (one ? [one.split(/=(.*)/s).slice(0, 2)] : [])) as [string, string][],
  );
  for (const line of headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
    jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
};

/** Signs in as a browser does, and answers with what it then holds. */
export const signIn = async (
  { baseUrl, ownerUrl }: RunningApp,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> => {
  const asked = await fetch(`${baseUrl}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookie = withCookies('', asked);
  const enter = (by: string, form: Readonly<Record<string, string>>, sent: string) =>
    fetch(`${baseUrl}/api/auth/callback/${by}`, {
      method: 'POST',
      headers: { cookie: sent, origin: baseUrl },
      body: new URLSearchParams({ ...form, csrfToken, json: 'true' }),
      redirect: 'manual',
    });
  const entered = await enter('credentials', { email, password }, cookie);
  let held = withCookies(cookie, entered);
  if ((await entered.text()).includes('error=code'))
    held = withCookies(held, await enter('second-factor', { code: await freshCode(ownerUrl, email) }, held));
  if (!held.includes('session-token')) throw new Error('Signing in did not work.');
  return held;
};

/** Puts a tablet into a patient's hands; the staff session of `cookie` ends with it. */
export const handOver = async (
  { baseUrl }: RunningApp,
  cookie: string,
  screeningId: string,
): Promise<string> => {
  const answer = await fetch(`${baseUrl}/screenings/${screeningId}/hand-over`, {
    method: 'POST',
    headers: { cookie, origin: baseUrl },
    redirect: 'manual',
  });
  const held = withCookies(cookie, answer);
  if (!held.includes('beforehand-patient=')) throw new Error('Handing over did not work.');
  return held;
};

/** The patient has finished on this device; its cookie stays in somebody's hands. */
export const finish = async ({ baseUrl }: RunningApp, cookie: string): Promise<void> => {
  await fetch(`${baseUrl}/screening/finish`, {
    method: 'POST',
    headers: { cookie, origin: baseUrl },
    redirect: 'manual',
  });
};
