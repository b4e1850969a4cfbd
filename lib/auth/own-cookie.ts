import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { cookieShape } from './cookie-shape';

const shapeOf = (name: string) => cookieShape(name, env().NEXTAUTH_URL);

export const readOwnCookie = async (name: string): Promise<string | undefined> =>
  (await cookies()).get(shapeOf(name).name)?.value;

export const setOwnCookie = async (name: string, value: string, maxAge: number): Promise<void> => {
  const shape = shapeOf(name);
  (await cookies()).set(shape.name, value, { ...shape.flags, maxAge });
};

/** Only where there is one: an answer need not speak of it otherwise. */
export const forgetOwnCookie = async (name: string): Promise<void> => {
  const jar = await cookies();
  const shape = shapeOf(name);
  if (jar.has(shape.name)) jar.set(shape.name, '', { ...shape.flags, maxAge: 0 });
};
