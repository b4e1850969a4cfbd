import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { inRoot, root } from '../../scripts/setup/paths.ts';

/** Names of all files below these folders, relative to the checkout. What is generated is left out. */
export const filesBelow = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) => readdirSync(inRoot(folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('lib/db/generated/') && !/\/(\.|node_modules\/)/.test(name))
    .sort();

export const isTypeScript = (name: string): boolean => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

export const textOf = (name: string): string => readFileSync(inRoot(name), 'utf8');

export const parse = (name: string): ts.SourceFile =>
  ts.createSourceFile(
    name,
    textOf(name),
    ts.ScriptTarget.Latest,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Every node below this one. */
export const nodesIn = (node: ts.Node): ts.Node[] => [
  node,
  ...node.getChildren().flatMap((child) => nodesIn(child)),
];
