import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { inRoot } from '../../scripts/setup/paths.ts';
import { filesBelow, parse } from '../support/source-files.ts';

/** Where a file of `app/` answers: groups in brackets are no part of an address. */
const addressOf = (file: string): string =>
  `/${file
    .split('/')
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')}`;

const files = filesBelow('app');

/** Every page there is. */
export const allPages: readonly string[] = files.filter((name) => name.endsWith('/page.tsx')).map(addressOf);

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const exportedNames = (file: string): string[] =>
  parse(file).statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  });

/** Every method of every route handler. */
export const allRouteHandlers: readonly string[] = files
  .filter((name) => name.endsWith('/route.ts'))
  .flatMap((file) =>
    exportedNames(file)
      .filter((name) => methods.includes(name))
      .map((method) => `${method} ${addressOf(file)}`),
  );

interface Manifest {
  readonly node: Readonly<Record<string, { readonly filename: string; readonly exportedName: string }>>;
}

let actionsOfBuild: ReadonlyMap<string, string> | undefined;

/** Every action that a browser can call, by place and name, with the id it is called by. From the build that is served. */
export const allActions = (): ReadonlyMap<string, string> => (actionsOfBuild ??= readActions());

const readActions = (): ReadonlyMap<string, string> => {
  const text = readFileSync(inRoot('.next/server/server-reference-manifest.json'), 'utf8');
  return new Map(
    Object.entries((JSON.parse(text) as Manifest).node).map(([id, { filename, exportedName }]) => [
      `${addressOf(filename)} ${exportedName}`,
      id,
    ]),
  );
};
