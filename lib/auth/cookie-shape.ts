/**
 * What a cookie of ours is called, and how far it goes. Behind TLS its name tells browsers to take it from this very host alone, and over
 * TLS alone. No script reads it, and no form of another site brings it along.
 */
export const cookieShape = (name: string, address: string) => {
  const secure = address.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    flags: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  } as const;
};
