import { existsSync, readdirSync } from 'node:fs';

/** The anchors in a folder and the folders in it, which are one a clinic, by their days; other files may lie beside them. */
export const anchorFilesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /(^|[/\\])\d{4}-\d\d-\d\d\.json$/.test(name))
        .sort()
    : [];
