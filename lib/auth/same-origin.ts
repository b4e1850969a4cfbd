/** True when the browser names this very site as the one that sent the form. */
export const isOwnOrigin = (origin: string, headers: Headers): boolean =>
  URL.canParse(origin) && new URL(origin).host === (headers.get('x-forwarded-host') ?? headers.get('host'));

/**
 * True unless the browser says that another site sent this form. Server actions are guarded by the framework; route
 * handlers that change something ask here. Browsers that say nothing are held off by the cookies' SameSite.
 */
export const isSameOrigin = ({ headers }: Request): boolean => {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin');
  // A page that sends no referrer sends "null" here.
  if (!origin || origin === 'null') return true;
  return isOwnOrigin(origin, headers);
};
