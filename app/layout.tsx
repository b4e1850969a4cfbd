import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { latin, latinExtended } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Beforehand', template: '%s · Beforehand' },
  description: 'Screening and consent before dry needling.',
  icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
  // Nothing here is for search engines.
  robots: { index: false, follow: false },
  // Not "no-referrer": browsers then send no origin with a plain form either, and Next refuses such a form.
  referrer: 'same-origin',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0f4a48' };

/** Every page is drawn for its request: its scripts carry the nonce of that answer. */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={`${latin.variable} ${latinExtended.variable}`}>
      <body>{children}</body>
    </html>
  );
}
