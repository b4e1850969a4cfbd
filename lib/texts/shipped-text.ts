import { shippedAbout } from './shipped/about';
import { shippedAftercare } from './shipped/aftercare';
import { shippedConsent } from './shipped/consent';
import type { TextBody } from './text-body.schema';

/** The language every other one is translated from. */
export const sourceLanguage = 'en';

/**
 * What every clinic begins with, as version 1 in English. Clinics that were there before it was kept in the database
 * were given exactly this by a migration: new words are for a clinic to publish, and for new clinics.
 */
export const shippedText: TextBody = {
  schema: 1,
  blocks: { ...shippedAbout, ...shippedConsent, ...shippedAftercare },
};
