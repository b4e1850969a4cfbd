const encoder = new TextEncoder();

/** UTF-8. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** The text, or null where it is not UTF-8. */
export const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The bytes, or null where it is not base64 as it is written: bits that nobody reads are nobody's to choose. */
export const fromBase64 = (text: string): Uint8Array | null => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const binary = atob(text);
  if (btoa(binary) !== text) return null;
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
};

/** The value, or undefined where it is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+/g;

/** The same without white space, and every text spelt as JSON.stringify spells it. */
const compact = (text: string): string =>
  text.replace(token, (one) => (one.startsWith('"') ? JSON.stringify(JSON.parse(one)) : ''));

/**
 * The value, or undefined where it is not JSON or where another reader could take another value from it: a name that stands
 * there twice, a number with more digits than are kept.
 */
export const parseExactly = (text: string): unknown => {
  try {
    const value = JSON.parse(text) as unknown;
    const written = JSON.stringify(value);
    return written === text || written === compact(text) ? value : undefined;
  } catch {
    return undefined;
  }
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** SHA-256 as it is written everywhere. */
export const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
