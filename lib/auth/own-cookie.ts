import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';

const overTls = (): boolean => env().NEXTAUTH_URL.startsWith('https:');

/** Behind TLS by a name that browsers take from this very host alone, and over TLS alone. */
const nameOf = (name: string): string => (overTls() ? `__Host-${name}` : name);

/** Read by no script, sent by no other site's form, and to no other path. */
const flags = () => ({ httpOnly: true, sameSite: 'lax', secure: overTls(), path: '/' }) as const;

export const readOwnCookie = async (name: string): Promise<string | undefined> =>
  (await cookies()).get(nameOf(name))?.value;

export const setOwnCookie = async (name: string, value: string, maxAge: number): Promise<void> => {
  (await cookies()).set(nameOf(name), value, { ...flags(), maxAge });
};

/** Only where there is one: an answer need not speak of it otherwise. */
export const forgetOwnCookie = async (name: string): Promise<void> => {
  const jar = await cookies();
  if (jar.has(nameOf(name))) jar.set(nameOf(name), '', { ...flags(), maxAge: 0 });
};
