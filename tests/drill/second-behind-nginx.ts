import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrlsOf, freePort, newDataFolder, removeDataFolder, start } from '../support/installation.ts';
import { startNginx } from './behind-proxies.ts';
import { needPrograms, newFolder } from './deployed.ts';
import { secretsOf } from './running-app.ts';

/** A second process on the database of one that runs, and nginx before both; answers how to end the two. */
export const startSecondBehindNginx = async ({
  dataFolder,
  port,
  publicPort,
  environment,
}: {
  readonly dataFolder: string;
  readonly port: number;
  readonly publicPort: number;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<() => Promise<void>> => {
  needPrograms({ nginx: 'nginx' });
  const second = newDataFolder();
  mkdirSync(join(dataFolder, 'exports'), { recursive: true, mode: 0o700 });
  for (const name of ['exports', 'keys']) symlinkSync(join(dataFolder, name), join(second, name));
  const { app: DATABASE_URL, owner: DATABASE_OWNER_URL } = databaseUrlsOf(dataFolder);
  const secondPort = await freePort();
  const app = start({
    dataFolder: second,
    port: secondPort,
    environment: { ...environment, ...secretsOf(dataFolder), DATABASE_URL, DATABASE_OWNER_URL },
  });
  const { folder, remove } = newFolder();
  const stopApp = async (): Promise<void> => {
    app.process.kill('SIGTERM');
    await app.exit;
    removeDataFolder(second);
    remove();
  };
  try {
    await app.ready;
    const nginx = await startNginx(folder, [port, secondPort], {
      ...{ tls: null, port: publicPort, plainPort: await freePort() },
    });
    return async () => {
      await nginx.stop('SIGQUIT');
      await stopApp();
    };
  } catch (error) {
    await stopApp();
    throw error;
  }
};
