import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/auth-options';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handler: Handler = (request, context) => (NextAuth(authOptions()) as Handler)(request, context);

/** The library takes a sign-in that was asked for as a page, and a body that is no JSON, for defects of its own. */
export const GET: Handler = async (request, context) =>
  (await context.params).nextauth[0] === 'callback'
    ? new Response(null, { status: 405, headers: { Allow: 'POST' } })
    : handler(request, context);

export const POST: Handler = async (request, context) => {
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    const readable = await request
      .clone()
      .json()
      .then(
        () => true,
        () => false,
      );
    if (!readable) return new Response(null, { status: 400 });
  }
  return handler(request, context);
};
