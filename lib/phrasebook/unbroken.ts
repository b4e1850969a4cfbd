/** A number is not broken at the end of a line. */
export const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0');
