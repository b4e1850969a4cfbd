import { describe, expect, test } from 'vitest';
import { isWholeCall, isWholeForm } from '@/lib/action/wire-format';

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

test.each([
  ['[{"status":"idle"},{"a":"b"}]', true],
  ['[{"status":"idle"},{"a":"$$1"}]', true],
  ['["$undefined",1]', true],
  ['[]', true],
  ['{"0":"a"}', false],
  ['"text"', false],
  ['null', false],
  ['[{"a":"$1"}]', false],
  ['[{"a":"${x}"}]', false],
  ['["$K1"]', false],
  ['["$F1"]', false],
])('a call with %s is whole: %s', (body, whole) => {
  expect(isWholeCall(body)).toBe(whole);
});

test('a call that is no JSON is refused by throwing', () => {
  expect(() => isWholeCall('[')).toThrow();
  expect(() => isWholeCall('['.repeat(500_000) + ']'.repeat(500_000))).toThrow();
});

describe('a form that is sent by script', () => {
  test.each([
    [{ '0': '[{"status":"idle"},"$K1"]', '1_name': '$1' }, true],
    [{ '1_name': 'a' }, false],
    [{ '0': '"$K1"' }, false],
    [{ '0': '["$F1"]' }, false],
    [{ '0': '["$K1"]', '1': '["$0"]' }, false],
  ])('%j is whole: %s', (fields, whole) => {
    expect(isWholeForm(formOf(fields), { byScript: true })).toBe(whole);
  });
});

describe('a form that is sent without script', () => {
  test.each([
    [{ name: '$1' }, true],
    [
      { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7f","bound":"$@1"}', '$ACTION_1:1': '[{"status":"idle"}]' },
      true,
    ],
    [{ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7f","bound":"$@1"}' }, false],
    [{ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7f","bound":"$@1"}', '$ACTION_1:1': 'null' }, false],
    [{ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7f","bound":"$@1"}', '$ACTION_1:1': '{"a":1}' }, false],
    [{ $ACTION_REF_1: '' }, false],
    [{ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"7f","bound":"$F2"}' }, false],
  ])('%j is whole: %s', (fields, whole) => {
    expect(isWholeForm(formOf(fields as unknown as Record<string, string>), { byScript: false })).toBe(whole);
  });
});
