import { NextResponse, type NextRequest } from 'next/server';

/**
 * Looks at a form before the framework does, which would answer a broken one with an error of its own. Whoever may do
 * what is decided in the page or action, never here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') === true;
  if (request.method !== 'POST' || !isForm) return NextResponse.next();
  try {
    await request.clone().formData();
    return NextResponse.next();
  } catch {
    return new NextResponse('The form did not arrive whole. Please go back and send it again.', {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

export const config = { matcher: '/((?!_next/|api/).*)' };
