/** An app that was started for a drill, with the database behind it. */
export interface RunningApp {
  readonly baseUrl: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
}

/** Lets this process prepare what is asked for, by the app's own use cases on its own database. Before lib/ is imported. */
export const goBehind = ({ baseUrl, databaseUrl, dataFolder }: RunningApp): void => {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataFolder,
    NEXTAUTH_URL: baseUrl,
    NEXTAUTH_SECRET: 'a-secret-for-tests-only-'.repeat(2),
    INVITATION_PEPPER: 'a-pepper-for-tests-only-'.repeat(2),
  });
};
