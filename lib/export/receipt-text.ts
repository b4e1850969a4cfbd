import 'server-only';
import { env } from '@/lib/env';
import { routes } from '@/lib/routes';
import { receiptCode } from './receipt-code';

/** The note in an export for whoever opens it. */
export const receiptText = (exportId: string, clinic: string): string =>
  [
    `Consent records of ${clinic}`,
    '',
    'Please confirm that you received this file:',
    `  1. open ${new URL(routes.receipt, env().NEXTAUTH_URL).href}`,
    `  2. type this code: ${receiptCode(exportId)}`,
    '',
    'The clinic then sees that it arrived. The code stands in this file alone.',
    '',
    'What the other files are: manifest.json names each of them with its SHA-256 and is signed (manifest.sig, Ed25519 by the',
    'key named in it); keys.json has the public keys; chain.ndjson has the header and signature of every record of the clinic',
    'whose content is not in this file, so that the whole chain can be walked.',
    '',
  ].join('\r\n');
