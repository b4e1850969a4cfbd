/** Edge and Opera call themselves Chrome as well, and Chrome calls itself Safari: the order decides. */
const browsers = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

/** An iPad may say that it is a Mac; then it is called one. */
const machines = [
  [/\biPad\b/, 'an iPad'],
  [/\biPhone\b/, 'an iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
] as const;

type Known = readonly (readonly [RegExp, string])[];

const named = (known: Known, text: string): string | undefined =>
  known.find(([sign]) => sign.test(text))?.[1];

export const unknownDevice = 'A device we do not know';

/** What somebody would call the device they sit at. Nothing else of what the browser says about itself is kept. */
export const deviceWords = (userAgent: string | null): string => {
  const text = userAgent ?? '';
  const browser = named(browsers, text);
  const machine = named(machines, text);
  if (browser && machine) return `${browser} on ${machine}`;
  return browser ?? (machine ? `A browser on ${machine}` : unknownDevice);
};
