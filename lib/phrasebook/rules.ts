import type { Floor } from '@/lib/screening/floors';

/** What a clinical lead agrees to; stored with the approval exactly as shown. */
export const responsibility = (version: string): string =>
  `I have read the rules ${version} as this clinic applies them. As its clinical lead I answer for their use here: they fit the people we treat. A new version of them decides only once I have read and approved it; what this clinic’s policy adds only makes them stricter and needs no new approval.`;

/** Why a physiotherapist has to say go whatever the answers, for staff. */
export const floorSentences: Readonly<Record<Floor, string>> = {
  'rules-not-approved':
    'The rules are not approved for this clinic yet, so a physiotherapist decides before every signature.',
  'medicine-in-other-letters':
    'A medicine is written in letters that are not read, so a physiotherapist reads it before any signature.',
  'understanding-unclear':
    'A risk stayed unclear to the patient, so a physiotherapist talks about it before any signature.',
  'talk-before-signature': 'Here a physiotherapist talks with every patient before a signature.',
};

/** The same in a record, about the day it was made. */
export const floorsAtSigning: Readonly<Record<Floor, string>> = {
  'rules-not-approved':
    'The rules were not approved for this clinic then: a physiotherapist had to decide before the signature.',
  'medicine-in-other-letters':
    'A medicine was written in letters that are not read: a physiotherapist had to read it before the signature.',
  'understanding-unclear':
    'A risk had stayed unclear to the patient: a physiotherapist had to talk about it before the signature.',
  'talk-before-signature':
    'The clinic’s policy asked for a talk with a physiotherapist before the signature.',
};
