import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, nodesIn, parse } from '../support/source-files.ts';

const pages = filesBelow('app').filter((name) => /\/(page\.tsx|route\.ts)$/.test(name));

/** For these there is nobody to identify, or identifying is what they do. Each has a reason. */
const open: Readonly<Record<string, string>> = {
  'app/page.tsx': 'the front door',
  'app/(public)/about/page.tsx': 'says what this is',
  'app/(public)/sign-in/page.tsx': 'where staff identify themselves',
  'app/(public)/welcome/[token]/page.tsx': 'whoever was given the link chooses their password, once',
  'app/(public)/locked/page.tsx': 'asks whoever locked the screen, and shows their name alone',
  'app/(public)/receipt/page.tsx': 'whoever got an export says so, by the code in it',
  'app/(public)/sign-out/route.ts': 'ends whatever session there is',
  'app/(public)/verify/page.tsx': 'checks a file that stays with whoever has it',
  'app/(public)/verify/keys.json/route.ts': 'public keys are for everybody',
  'app/(patient)/s/[token]/page.tsx': 'swaps the link for a cookie',
  'app/(patient)/c/[token]/page.tsx': 'asks whose copy it is, and shows nothing of anybody',
  'app/(patient)/c/[token]/file/route.ts': 'name and birth date are the way in',
  'app/(patient)/screening/finish/route.ts': 'ends whatever session there is',
  'app/(patient)/link-ended/page.tsx': 'shows nothing of anybody',
  'app/(patient)/goodbye/page.tsx': 'shows nothing of anybody',
  'app/api/auth/[...nextauth]/route.ts': 'where staff identify themselves',
  'app/api/health/route.ts': 'asked by machines',
  'app/api/metrics/route.ts': 'asked by machines, which a token or their place lets in',
};

/** Who has to be asked for, by the part of the app a page is in. */
const guards: readonly (readonly [folder: string, who: string])[] = [
  ['app/(admin)/', 'Admin'],
  ['app/(clinician)/', 'Staff|Physiotherapist|Admin'],
  ['app/(patient)/', 'Patient'],
  ['app/(public)/sign-in/', 'SignIn'],
  ['app/api/', 'Staff|Physiotherapist|Admin|Patient'],
];

/** A page demands; a route may also ask, and answer "nobody" in its own way. */
const guardOf = (name: string): RegExp | undefined => {
  const who = guards.find(([folder]) => name.startsWith(folder))?.[1];
  const how = name.endsWith('/route.ts') ? 'require|current' : 'require';
  return who === undefined ? undefined : new RegExp(`^(${how})(${who})$`);
};

const callsIn = (name: string): string[] =>
  nodesIn(parse(name))
    .filter(ts.isCallExpression)
    .map(({ expression }) => expression.getText());

describe('every page asks who is there, itself', () => {
  test.each(pages.filter((name) => !(name in open)))('%s', (name) => {
    const guard = guardOf(name);
    expect(guard, 'is in no part of the app that says who may come').toBeDefined();
    expect(callsIn(name).filter((call) => guard?.test(call))).not.toEqual([]);
  });
});
