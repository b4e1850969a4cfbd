import type { FindingKind } from '@/lib/verify/finding';

/** What was found, in the words of somebody who has to judge a document and knows nothing of hashes. */
export const findingWords: Readonly<Record<FindingKind, { readonly title: string; readonly text: string }>> =
  {
    edited: { title: 'Changed', text: 'What stands here is not what was sealed.' },
    inserted: { title: 'Added', text: 'This was put in. It is not part of what was sealed.' },
    deleted: { title: 'Missing', text: 'This was sealed and is not here.' },
    reordered: { title: 'Moved', text: 'This does not stand in the order in which it was sealed.' },
    truncated: { title: 'Cut off', text: 'The end is missing.' },
    forked: { title: 'Another history', text: 'There are two histories here, and only one can be true.' },
    replayed: { title: 'Old state', text: 'An older state, or the same record again, is shown as new.' },
    'wrong-key': {
      title: 'Signature does not fit',
      text: 'The signature was not made with the key that is named, or when it was valid.',
    },
    'unknown-key': {
      title: 'Unknown key',
      text: 'It was signed, but not with the key you check against. Another clinic may have sealed it, or somebody else.',
    },
    unreadable: { title: 'Not readable', text: 'This is not a sealed record or an export of this program.' },
    newer: {
      title: 'Newer',
      text: 'It was made by a newer version of this program. Check it with that one.',
    },
  };

export const recordKinds = {
  given: 'Consent given',
  refused: 'Consent refused',
  withdrawn: 'Consent withdrawn',
} as const;

export const verdictWords = {
  valid: {
    title: 'Nothing was changed',
    one: 'This record is exactly what the holder of the key below sealed. Every answer, every word that was shown, every decision and every signature in it is as it was.',
    many: (count: number) =>
      count === 1
        ? 'The one record in this file is exactly what the holder of the key below sealed.'
        : `All ${count.toLocaleString('en-GB')} records in this file are exactly what the holder of the key below sealed, in the order in which they were sealed.`,
    /** A bundle of tables, PDFs or FHIR, or the headers of a chain alone: nothing in it says more than where records stand. */
    none: 'This file holds no sealed records to check one by one. What is signed in it is as it was signed. Sealed records are in exports of the format NDJSON.',
  },
  samePrinted: 'It is the record whose printed copy you hold',
  otherPrinted: {
    title: 'This is another record than the printed one',
    text: 'The file is in order, but its seal is not the one on the paper that led you here.',
  },
  tampered: {
    title: 'Do not rely on this file',
    text: 'It is not what was sealed. What was found:',
  },
  unreadable: {
    title: 'This file cannot be checked',
    text: 'That says nothing about whether it was changed.',
  },
} as const;
