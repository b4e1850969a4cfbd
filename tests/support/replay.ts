import type { BrowserContext, Page, Request } from 'playwright-core';

/** A request as a browser was about to send it. */
export interface Caught {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** Lets somebody press a button and keeps the request from leaving. */
export const catchRequest = async (page: Page, press: () => Promise<void>): Promise<Caught> => {
  const isWrite = (url: URL): boolean => !url.pathname.startsWith('/_next/');
  let caught: (request: Request) => void = () => undefined;
  const waiting = new Promise<Request>((resolve) => (caught = resolve));
  await page.route(isWrite, (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.continue();
    caught(request);
    return route.abort();
  });
  await press();
  const request = await waiting;
  const { cookie: _cookie, ...headers } = await request.allHeaders();
  await page.unroute(isWrite);
  return { url: request.url(), method: request.method(), headers, body: request.postDataBuffer() };
};

/** The cookies of a device, as a header. */
export const cookiesOf = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

/** What came of sending it again, as whoever these cookies say. */
export const replay = async (
  { url, method, headers, body }: Caught,
  cookie: string,
  change: (text: string) => string = (text) => text,
): Promise<{ readonly status: number; readonly leadsTo: string; readonly text: string }> => {
  const given = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(:|host$|connection$|content-length$)/.test(name)),
  );
  const response = await fetch(change(url), {
    method,
    headers: { ...given, ...(cookie && { cookie }) },
    body:
      body && change(body.toString('latin1')) ? Buffer.from(change(body.toString('latin1')), 'latin1') : null,
    redirect: 'manual',
  });
  return {
    status: response.status,
    leadsTo: response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? '',
    text: await response.text(),
  };
};
