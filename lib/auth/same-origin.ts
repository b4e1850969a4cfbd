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

/**
 * True unless another site made the browser ask. A download is written into the audit trail, and nobody may be blamed for
 * one that a link elsewhere set off; an address that was typed or kept as a bookmark is fine.
 */
export const isAskedFromHere = ({ headers }: Request): boolean => {
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
};
