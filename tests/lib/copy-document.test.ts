import { expect, test } from 'vitest';
import { copyDocument } from '@/lib/consent/copy-document';
import type { ReadRecord } from '@/lib/consent/read-consent';
import { aftercareOf } from '@/lib/texts/aftercare-of';
import { shippedAftercare as aftercare } from '@/lib/texts/shipped/aftercare';
import { shippedText } from '@/lib/texts/shipped-text';

const after = (...riskIds: readonly string[]) => ({
  phone: '020 7946 0123',
  advice: aftercareOf(shippedText, { emergencyNumber: '999', riskIds }),
});

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
  const file = copyDocument(
    recordWith(['lung-near-plan', 'pregnancy']),
    after('lung-near-plan', 'pregnancy'),
  );
  for (const { title, lines } of [aftercare['lung-card'], aftercare['pregnancy-card']])
    for (const words of [title, ...lines]) expect(file).toContain(words);
  expect(file).not.toContain(aftercare['bleed-card'].title);
  expect(file).not.toContain(aftercare['infection-card'].title);
});

test('the file names what is left alone, and nothing in it is read as markup', () => {
  const file = copyDocument(recordWith([], ['Left elbow and forearm']), after());
  expect(file).toContain('<dt>Left alone for now</dt><dd><bdi>Left elbow and forearm</bdi></dd>');
  expect(file).toContain('Ada &lt;Lovelace&gt;');
});

test('the file says that it is not the last word while the physiotherapist has not signed', () => {
  const record = recordWith([]);
  const signedBy = (role: string) => ({ ...record, signatures: [{ role }] }) as unknown as ReadRecord;
  expect(copyDocument(record, after())).toContain('Your physio signs last');
  expect(copyDocument(signedBy('physiotherapist'), after())).not.toContain('Your physio signs last');
  expect(copyDocument({ ...record, kind: 'refused' }, after())).not.toContain('Your physio signs last');
});
