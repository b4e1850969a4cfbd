/**
 * One text for one value: keys sorted by UTF-16 code unit, no white space, numbers and strings as in ECMAScript
 * (RFC 8785). Equal data gives equal text, so a hash of the text identifies the data.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return canonicalText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} has no canonical form.`);
    return JSON.stringify(value);
  }
  // Put together as it goes: a record is sealed while somebody waits.
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value as unknown[]) text += (text === '[' ? '' : ',') + canonicalJson(item);
    return text + ']';
  }
  if (isPlain(value)) {
    let text = '{';
    for (const key of sortedKeys(value)) {
      const member = value[key];
      if (member !== undefined) text += (text === '{' ? '' : ',') + nameText(key) + canonicalJson(member);
    }
    return text + '}';
  }
  throw new Error(`A ${typeof value} like this has no canonical form.`);
};

/** What JSON writes as it is: no quotation mark, backslash or control character, and no half of a character. */
const writtenAsItIs = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const canonicalText = (text: string): string => {
  if (writtenAsItIs.test(text)) return '"' + text + '"';
  if (!text.isWellFormed()) throw new Error('A text with half a character has no canonical form.');
  return JSON.stringify(text);
};

const plainName = /^[\w.-]*$/;
const nameText = (name: string): string =>
  plainName.test(name) ? '"' + name + '":' : canonicalText(name) + ':';

/** Most objects have their keys in this order already. */
const sortedKeys = (value: object): readonly string[] => {
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at += 1)
    if (keys[at - 1]! > keys[at]!) return keys.sort((a, b) => (a < b ? -1 : 1));
  return keys;
};

/** A date or a map would silently become {}: only plain data has a canonical form. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
