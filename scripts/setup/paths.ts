import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Everything is found from here, whatever the working directory is. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const inRoot = (...parts: readonly string[]): string => resolve(root, ...parts);

/** Where this installation keeps its database, its secrets and its logs. */
export const dataFolder = (): string => resolve(root, process.env['DATA_DIR'] || 'data');
