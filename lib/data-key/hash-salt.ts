import 'server-only';
import { hkdfSync } from 'node:crypto';
import type { PatientKey } from './patient-key';

/**
 * 128 bits as hex that hashes about one screening are salted with: who has a dump, and guesses what somebody said, cannot see by a
 * hash that the guess is right. Always the same, so that what is shown and what is signed have one hash; and gone with the key.
 */
export const hashSaltOf = ({ key }: PatientKey, screeningId: string): string =>
  Buffer.from(hkdfSync('sha256', key, '', `beforehand: salt of screening ${screeningId}`, 16)).toString(
    'hex',
  );
