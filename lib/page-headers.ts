interface Circumstances {
  /** Made for this one answer. Only scripts that carry it run, and what they load themselves. */
  readonly nonce: string;
  /** React says more about mistakes by means of `eval`; the development server's styles come without a nonce. */
  readonly development: boolean;
  /** The address people reach the app at. */
  readonly origin: string;
}

/** Where the framework looks for the nonce of a request. */
export const policyHeader = 'Content-Security-Policy';

/**
 * What is said with a page: it may load and do nothing from elsewhere, and runs no script that the server did not put there
 * for this answer. A browser that came by TLS once comes by nothing else for a year; over plain HTTP that would mean nothing.
 */
export const pageHeaders = ({ nonce, development, origin }: Circumstances) => ({
  [policyHeader]: [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  ...(origin.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
});
