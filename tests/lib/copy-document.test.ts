import { expect, test } from 'vitest';
import { copyDocument } from '@/lib/consent/copy-document';
import type { ReadRecord } from '@/lib/consent/read-consent';
import { aftercare } from '@/lib/phrasebook/aftercare';

const contact = { phone: '020 7946 0123', emergencyNumber: '999' };

const recordWith = (riskIds: readonly string[], leftOut: readonly string[] = []) =>
  ({
    kind: 'given',
    signedAt: new Date('2026-11-22T09:41:00Z'),
    chainSequence: 7n,
    textVersion: 'consent-1',
    hash: 'a1b2',
    signatures: [],
    content: {
      patient: { givenName: 'Ada', familyName: '<Lovelace>', bornOn: '1990-03-07' },
      clinic: { name: 'Harbour', timeZone: 'Europe/London' },
      ticked: [],
      statement: {
        plan: { regions: ['Left calf and shin'], leftOut, technique: 'Deep, by hand' },
        risks: riskIds.map((id) => ({ id, kind: 'serious', title: id, text: 'Told.' })),
        precautions: [],
        benefits: [],
        alternatives: [],
        rights: [],
        emergency: [],
        declarations: [],
      },
    },
  }) as unknown as ReadRecord;

test('the file holds the cards of the risks that were told, and no others', () => {
  const file = copyDocument(recordWith(['lung-near-plan', 'pregnancy']), contact);
  for (const { title, points } of [aftercare.lungCard, aftercare.pregnancyCard])
    for (const words of [title, ...points]) expect(file).toContain(words);
  expect(file).not.toContain(aftercare.bleedCard.title);
  expect(file).not.toContain(aftercare.infectionCard.title);
});

test('the file names what is left alone, and nothing in it is read as markup', () => {
  const file = copyDocument(recordWith([], ['Left elbow and forearm']), contact);
  expect(file).toContain('<dt>Left alone for now</dt><dd><bdi>Left elbow and forearm</bdi></dd>');
  expect(file).toContain('Ada &lt;Lovelace&gt;');
});
