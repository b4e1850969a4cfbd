import 'server-only';
import { headers } from 'next/headers';

/** Where this request reached the app, as the browser wrote it, for example `http://192.168.1.20:3000`. */
export const requestOrigin = async (): Promise<string> => {
  const sent = await headers();
  const host = sent.get('x-forwarded-host') ?? sent.get('host') ?? 'localhost';
  const protocol = sent.get('x-forwarded-proto') ?? 'http';
  const origin = `${protocol}://${host}`;
  if (!URL.canParse(origin)) throw new Error('A request came without a host that can be read.');
  return new URL(origin).origin;
};
