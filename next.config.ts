import type { NextConfig } from 'next';

/** Said with every answer. A stricter content security policy needs a nonce per request: see docs/decisions/0006. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** Pages and answers are personal: no browser, proxy or back button keeps them. */
const personal = [{ key: 'Cache-Control', value: 'no-store' }];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // npm test checks all types, and the tests' with them. A clinic that starts the app should not wait for that.
  typescript: { ignoreBuildErrors: true },
  // A drawn signature is strokes, a few kilobytes; the longest that is still read is 1.5 MB.
  experimental: { serverActions: { bodySizeLimit: '2mb' } },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: everywhere },
      { source: '/((?!_next/static|icon|favicon|apple-touch-icon).*)', headers: personal },
    ]),
};

export default config;
