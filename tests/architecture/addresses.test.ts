import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { routes } from '@/lib/routes';
import { filesBelow, isTypeScript, nodesIn, parse } from '../support/source-files.ts';

/** The addresses the app answers, from its folders: `/screenings/[id]`. */
const served = filesBelow('app')
  .filter((name) => /\/(page\.tsx|route\.ts)$/.test(name))
  .map((name) => {
    const segments = name.split('/').slice(1, -1);
    return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join('/')}`;
  });

const first = new Set(served.map((path) => path.split('/')[1] ?? '').filter((segment) => segment !== ''));

const placeholder = 'anything';

/** Every address `routes` knows, with a placeholder for what varies. */
const addresses = (value: unknown, name: string): [name: string, address: string][] => {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value === 'function')
    return [
      [
        name,
        String((value as (...args: string[]) => string)(...Array<string>(value.length).fill(placeholder))),
      ],
    ];
  return Object.entries(value as object).flatMap(([key, inner]) => addresses(inner, `${name}.${key}`));
};

const answers = (path: string): boolean =>
  served.some((pattern) => {
    const wanted = pattern.split('/');
    const given = (path.split(/[?#]/)[0] ?? '').split('/');
    if (wanted.some((segment) => segment.startsWith('[...')))
      return pattern.split('/[')[0] === path.split(`/${placeholder}`)[0];
    return (
      wanted.length === given.length &&
      wanted.every((segment, i) => segment === given[i] || given[i] === placeholder)
    );
  });

/** Literal text in this file that is an address of the app. */
const addressesWrittenIn = (name: string): string[] =>
  nodesIn(parse(name))
    .filter(
      (node) =>
        ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node),
    )
    .filter(({ parent }) => !ts.isImportDeclaration(parent) && !ts.isExportDeclaration(parent))
    .map(({ text }) => text)
    .filter((text) => /^\/[a-z]/.test(text) && first.has(text.split(/[/?#]/)[1] ?? ''));

describe('addresses', () => {
  test.each(addresses(routes, 'routes'))('%s leads somewhere (%s)', (_name, address) => {
    expect(served.filter(() => answers(address))).not.toEqual([]);
  });

  test('nobody but lib/routes.ts writes one', () => {
    const written = filesBelow('app', 'components', 'lib')
      .filter((name) => isTypeScript(name) && name !== 'lib/routes.ts')
      .flatMap((name) => addressesWrittenIn(name).map((text) => `${name}: ${text}`));
    expect(written).toEqual([]);
  });
});
