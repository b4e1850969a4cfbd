import type { NextConfig } from 'next';

/** Said with every answer. The content security policy of a page has a nonce for each request: proxy.ts. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** Pages and answers are personal: no browser, proxy or back button keeps them. */
const personal = [{ key: 'Cache-Control', value: 'no-store' }];

/** What is no page runs and loads nothing. */
const noPage = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // npm test checks all types, and the tests' with them. A clinic that starts the app should not wait for that.
  typescript: { ignoreBuildErrors: true },
  // What is larger never comes so far: scripts/setup/body-limit.ts.
  experimental: { serverActions: { bodySizeLimit: '2mb' } },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: everywhere },
      { source: '/(api|_next)/:path*', headers: noPage },
      { source: '/((?!_next/static|icon|favicon|apple-touch-icon).*)', headers: personal },
    ]),
};

export default config;
