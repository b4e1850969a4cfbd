/**
 * True unless the browser says that another site sent this form. Server actions are guarded by the framework; route
 * handlers that change something ask here. Browsers that say nothing are held off by the cookies' SameSite.
 */
export const isSameOrigin = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  // A page that sends no referrer sends "null" here.
  if (!origin || origin === 'null') return true;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
};
