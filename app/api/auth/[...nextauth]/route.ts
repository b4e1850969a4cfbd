import NextAuth from 'next-auth';
import { signInOptions } from '@/lib/auth/sign-in-options';
import { providerId, providerOptions } from '@/lib/auth/provider-options';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handler: Handler = (request, context) => (NextAuth(signInOptions()) as Handler)(request, context);

/** What the library answers to; anything else it takes for a defect of its own, as it does a body that is no JSON. */
const answered = {
  GET: ['csrf', 'session', 'providers', 'signin', 'signout', 'error'],
  POST: ['callback', 'signin', 'signout', 'session', '_log'],
} as const;

const refusal = async (
  method: keyof typeof answered,
  { params }: { params: Promise<{ nextauth: string[] }> },
): Promise<Response | undefined> => {
  const [asked, of] = (await params).nextauth;
  if (answered[method].some((one) => one === asked)) return undefined;
  // Back from an identity provider, where there is one.
  if (method === 'GET' && asked === 'callback' && of === providerId && providerOptions().length > 0)
    return undefined;
  const other = method === 'GET' ? 'POST' : 'GET';
  return answered[other].some((one) => one === asked)
    ? new Response(null, { status: 405, headers: { Allow: other } })
    : new Response(null, { status: 404 });
};

export const GET: Handler = async (request, context) =>
  (await refusal('GET', context)) ?? handler(request, context);

export const POST: Handler = async (request, context) => {
  const refused = await refusal('POST', context);
  if (refused) return refused;
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
