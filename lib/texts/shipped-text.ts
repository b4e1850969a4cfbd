import { shippedAbout } from './shipped/about';
import { shippedAftercare } from './shipped/aftercare';
import { shippedConsent } from './shipped/consent';
import type { TextBody } from './text-body.schema';

/** The language every other one is translated from. */
export const sourceLanguage = 'en';

/**
 * What every clinic begins with, as version 1 in English. Clinics that are there already are given new words by
 * give-newer-shipped-text.ts: whoever changes a letter here adds the edition below.
 */
export const shippedText: TextBody = {
  schema: 1,
  blocks: { ...shippedAbout, ...shippedConsent, ...shippedAftercare },
};

export interface ShippedEdition {
  /** SHA-256 of the canonical JSON. */
  readonly hash: string;
  /** Why there is another one, for the admins of a clinic. */
  readonly reason: string;
}

/**
 * Every text that a release ever shipped, oldest first; the last is the one above. By them a process knows what is newer than
 * what a clinic has, and that a text which is not among them came with a release newer than its own.
 */
export const shippedEditions: readonly ShippedEdition[] = [
  // Migration 0013_text_versions gave it to the clinics of then.
  {
    hash: 'c4e5d8edd9bf448471ab42946e98e838d2b3c3d5921fa1058faa241bc84769b7',
    reason: 'Shipped with Beforehand.',
  },
  {
    hash: 'f9158fcd0a18059bb055edf30541665f19e67e2046a40d0a93fe6ded6b0f282c',
    reason: 'Shipped with a newer Beforehand: two sentences of the consent are easier to read.',
  },
];
