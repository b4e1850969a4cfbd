import { describe, expect, test } from 'vitest';
import { blindIndex } from '@/lib/data-key/blind-index';
import { openField, sealField, type FieldPlace } from '@/lib/data-key/field';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import { masterKeyOf, newMasterKeyText } from '@/lib/data-key/master-key';
import { newDataKey } from '@/lib/data-key/wrapped-key';

const place: FieldPlace = { clinicId: 'clinic-1', patientId: 'patient-1', field: 'answer.value', row: '7' };
const key = newDataKey();

describe('a value that is encrypted', () => {
  test.each([
    '',
    'no',
    '{"names":"Zoë"}',
    'x'.repeat(31),
    'x'.repeat(32),
    'warfarin, '.repeat(5_000),
    '\u0000\u0080',
  ])('opens in its place: text %#', (text) => {
    const sealed = sealField(key, place, text);
    expect(openField(key, place, sealed)).toBe(text);
    if (text !== '') expect(sealed.includes(Buffer.from(text))).toBe(false);
  });

  test('opens nowhere else and by no other key, and says so by ids alone', () => {
    const sealed = sealField(key, place, 'warfarin');
    const elsewhere: readonly Partial<FieldPlace>[] = [
      { clinicId: 'clinic-2' },
      { patientId: 'patient-2' },
      { field: 'answer.reason' },
      { row: '8' },
    ];
    for (const other of elsewhere)
      expect(() => openField(key, { ...place, ...other }, sealed)).toThrow(SealedValueBroken);
    expect(() => openField(newDataKey(), place, sealed)).toThrow(
      'answer.value of 7 of patient patient-1 in clinic clinic-1 does not open.',
    );
  });

  test.each([0, 1, 13, 29, 60])('is refused with one bit changed: byte %i', (at) => {
    const sealed = sealField(key, place, 'x'.repeat(32));
    sealed[at]! ^= 1;
    expect(() => openField(key, place, sealed)).toThrow(SealedValueBroken);
    expect(() => openField(key, place, sealed.subarray(0, at))).toThrow(SealedValueBroken);
  });

  test('is as long for yes as for no, another each time, and shorter than a long text', () => {
    expect(sealField(key, place, '"yes"')).toHaveLength(sealField(key, place, '"no"').length);
    expect(sealField(key, place, 'no')).not.toEqual(sealField(key, place, 'no'));
    expect(sealField(key, place, 'a long text '.repeat(1_000)).length).toBeLessThan(500);
  });
});

test('a token is of one purpose and one clinic', () => {
  const [ours, theirs] = [newDataKey(), newDataKey()];
  const token = blindIndex(ours, 'words of names');
  expect(token('zoe')).toBe(blindIndex(ours, 'words of names')('zoe'));
  expect(token('zoe')).not.toBe(token('zo'));
  expect(token('zoe')).not.toBe(blindIndex(ours, 'same person')('zoe'));
  expect(token('zoe')).not.toBe(blindIndex(theirs, 'words of names')('zoe'));
});

test('a master key is 32 bytes, and its name tells nothing of it', () => {
  const text = newMasterKeyText();
  const { keyId, wrapping } = masterKeyOf(`${text}\n`);
  expect(keyId).toMatch(/^[0-9a-f]{32}$/);
  expect(masterKeyOf(Buffer.from(text, 'base64url').toString('base64')).keyId).toBe(keyId);
  expect(Buffer.from(text, 'base64url').includes(Buffer.from(keyId, 'hex'))).toBe(false);
  expect(wrapping.export()).not.toEqual(Buffer.from(text, 'base64url'));
  for (const wrong of ['', 'short', `${text}A`, text.slice(1), '*'.repeat(43)])
    expect(() => masterKeyOf(wrong), wrong).toThrow('A master key cannot be read');
});
