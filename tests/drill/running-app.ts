import { readSecrets, secretsFile } from '../../scripts/setup/secrets.ts';

/** An app that was started for a drill, with the database behind it. */
export interface RunningApp {
  readonly baseUrl: string;
  readonly databaseUrl: string;
  /** As who owns its tables. */
  readonly ownerUrl: string;
  readonly dataFolder: string;
}

/** Those of the app itself: what is sealed behind it opens in it. */
export const secretsOf = (dataFolder: string): Record<'NEXTAUTH_SECRET' | 'INVITATION_PEPPER', string> => {
  const { NEXTAUTH_SECRET = '', INVITATION_PEPPER = '' } = readSecrets(secretsFile(dataFolder)) ?? {};
  return { NEXTAUTH_SECRET, INVITATION_PEPPER };
};

/** Lets this process prepare what is asked for, by the app's own use cases on its own database. Before lib/ is imported. */
export const goBehind = ({ baseUrl, databaseUrl, ownerUrl, dataFolder }: RunningApp): void => {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DATA_DIR: dataFolder,
    NEXTAUTH_URL: baseUrl,
    ...secretsOf(dataFolder),
  });
};
