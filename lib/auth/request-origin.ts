import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/env';

/** Where this request reached the app, as the browser wrote it, for example `http://192.168.1.20:3000`. */
export const requestOrigin = async (): Promise<string> => {
  const sent = await headers();
  const host = sent.get('x-forwarded-host') ?? sent.get('host') ?? 'localhost';
  const protocol = sent.get('x-forwarded-proto') ?? 'http';
  const origin = `${protocol}://${host}`;
  // Made up by whoever asks: then the configured address is as good as any.
  return new URL(URL.canParse(origin) ? origin : env().NEXTAUTH_URL).origin;
};
