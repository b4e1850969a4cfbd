import { existsSync } from 'node:fs';
import type { BlockList } from 'node:net';
import { readTrustedProxies } from '../../lib/network.ts';
import { dataFolder, inRoot } from './paths.ts';
import { SetUpProblem } from './set-up-problem.ts';

export interface Settings {
  readonly dev: boolean;
  readonly port: number;
  readonly dataFolder: string;
  /** Set when somebody else's PostgreSQL is to be used. */
  readonly databaseUrl: string | undefined;
  /** How its tables are made and changed, where the app itself is not to connect as who may do that. */
  readonly databaseOwnerUrl: string | undefined;
  readonly seedForeignDatabase: boolean;
  /** Who may say from where a request came that they pass on. */
  readonly trustedProxies: BlockList;
}

/** What the person asked for, from the environment and `.env`. An empty string counts as not set. */
export const readSettings = (): Settings => {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const port = process.env['PORT'] || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new SetUpProblem('PORT must be a whole number from 1 to 65535.');
  const trustedProxies = readTrustedProxies(process.env['TRUSTED_PROXIES'] ?? '');
  if (!trustedProxies)
    throw new SetUpProblem(
      'TRUSTED_PROXIES must be addresses, or blocks such as 10.0.0.0/8, with commas between them.',
    );
  return {
    dev: process.argv.includes('--dev'),
    port: Number(port),
    dataFolder: dataFolder(),
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    databaseOwnerUrl: takeOwnerUrl(),
    seedForeignDatabase: process.env['BEFOREHAND_SEED_DEMO'] === 'yes',
    trustedProxies,
  };
};

/** Emptied in the environment, which the app gets as it is; what is empty there, Next does not read from `.env` again. */
const takeOwnerUrl = (): string | undefined => {
  const url = process.env['DATABASE_OWNER_URL'] || undefined;
  process.env['DATABASE_OWNER_URL'] = '';
  return url;
};

/** Hands the app its environment. What the person set stays. */
export const setEnvironment = (values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) process.env[name] ||= value;
};
