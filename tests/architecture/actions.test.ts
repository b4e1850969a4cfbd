import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, isTypeScript, nodesIn, parse } from '../support/source-files.ts';

const code = filesBelow('app', 'components', 'lib').filter(isTypeScript);
const actionFiles = code.filter((name) => name.endsWith('/actions.ts'));

const isUseServer = (node: ts.Node): boolean =>
  ts.isExpressionStatement(node) &&
  ts.isStringLiteral(node.expression) &&
  node.expression.text === 'use server';

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What an actions file exports that did not come through defineAction. */
const foreignExports = (file: ts.SourceFile): string[] =>
  file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return [statement.getText()];
    if (!isExported(statement)) return [];
    if (!ts.isVariableStatement(statement)) return [statement.getText().split('\n')[0] ?? ''];
    return statement.declarationList.declarations
      .filter(
        ({ initializer }) =>
          !initializer ||
          !ts.isCallExpression(initializer) ||
          !['defineAction', 'definePatientAction'].includes(initializer.expression.getText()),
      )
      .map(({ name }) => name.getText());
  });

describe('a browser reaches the domain by one road', () => {
  test('there are actions to look at', () => {
    expect(actionFiles).not.toEqual([]);
  });

  test.each(actionFiles)('%s exports only what defineAction made', (name) => {
    const file = parse(name);
    expect(file.statements[0] && isUseServer(file.statements[0])).toBe(true);
    expect(foreignExports(file)).toEqual([]);
  });

  test('nothing else is callable from a browser', () => {
    const others = code.filter(
      (name) => !actionFiles.includes(name) && nodesIn(parse(name)).some(isUseServer),
    );
    expect(others).toEqual([]);
  });
});
