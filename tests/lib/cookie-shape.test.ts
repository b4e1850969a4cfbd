import { expect, test } from 'vitest';
import { cookieShape } from '@/lib/auth/cookie-shape';
import { filesBelow } from '../support/source-files.ts';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/setup/paths.ts';

test('behind TLS a cookie is for this host and for TLS alone; no script and no other site has it', () => {
  const flags = { httpOnly: true, sameSite: 'lax', path: '/' };
  expect(cookieShape('beforehand-patient', 'https://screening.clinic.example')).toEqual({
    name: '__Host-beforehand-patient',
    flags: { ...flags, secure: true },
  });
  expect(cookieShape('beforehand-patient', 'http://localhost:3000')).toEqual({
    name: 'beforehand-patient',
    flags: { ...flags, secure: false },
  });
});

test('no cookie of ours is set in another way', () => {
  const setting = /cookies\(\)\)?\.set\(|jar\.set\(|set-cookie/i;
  const others = filesBelow('app')
    .concat(filesBelow('lib'), ['proxy.ts'])
    .filter((name) => setting.test(readFileSync(inRoot(name), 'utf8')));
  // The other one takes the library's own away.
  expect(others.sort()).toEqual(['lib/auth/own-cookie.ts', 'lib/auth/staff-device.ts']);
});
