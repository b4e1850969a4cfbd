import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { isWholeCall, isWholeForm } from '@/lib/action/wire-format';
import { isOwnOrigin } from '@/lib/auth/same-origin';
import { env } from '@/lib/env';
import { pageHeaders, policyHeader } from '@/lib/page-headers';

const refuse = (status: 400 | 403 | 413, sentence: string): NextResponse =>
  new NextResponse(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** What says how much it is was looked at before: scripts/setup/body-limit.ts. What the framework passes on to itself does not. */
const mostBytes = 2 * 1024 * 1024;

const tooLarge = () => refuse(413, 'This is more than a form can hold. Please go back and send less.');

const broken = () => refuse(400, 'The form did not arrive whole. Please go back and send it again.');

/** Goes on to the page, which finds its nonce in the policy of the request. */
const goOn = (request: NextRequest): NextResponse => {
  const said = pageHeaders({
    nonce: randomBytes(16).toString('base64'),
    development: process.env.NODE_ENV === 'development',
    origin: env().NEXTAUTH_URL,
  });
  const headers = new Headers(request.headers);
  headers.set(policyHeader, said[policyHeader]);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(said)) response.headers.set(name, value);
  return response;
};

/**
 * Looks at a form before the framework does, which would answer a broken or foreign one with an error of its own, and says
 * with each page what it may load. Whoever may do what is decided in the page or action, never here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, headers } = request;
  const isForm = headers.get('content-type')?.startsWith('multipart/form-data') === true;
  const isAction = headers.has('next-action');
  if (method !== 'POST' || !(isForm || isAction)) return goOn(request);

  const origin = headers.get('origin');
  if (origin !== null && !isOwnOrigin(origin, headers))
    return refuse(403, 'This form was sent from another site. Please open the page here and send it again.');
  try {
    const body = await request.clone().arrayBuffer();
    if (body.byteLength > mostBytes) return tooLarge();
    const sent = new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } });
    const isWhole = isForm
      ? isWholeForm(await sent.formData(), { byScript: isAction })
      : isWholeCall(await sent.text());
    return isWhole ? goOn(request) : broken();
  } catch {
    return broken();
  }
}

export const config = { matcher: '/((?!_next/|api/).*)' };
