import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../scripts/setup/free-port.ts';
import { clientOf } from './identity-provider.ts';
import { databaseUrlsOf, newDataFolder, removeDataFolder, start } from './installation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app answers. */
    baseUrl: string;
    /** Where it looks for the identity provider; a journey that needs one starts it there. */
    providerPort: number;
    /** The database behind it, for what no page shows, as the app reaches it and as its owner does. */
    databaseUrl: string;
    ownerUrl: string;
    /** Where its keys are. */
    dataFolder: string;
  }
}

/** One app for all journeys, started the way a clinic starts it, on an empty folder. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = newDataFolder();
  const behindNginx = process.env['BEFOREHAND_TEST_BEHIND'] === 'nginx';
  const port = await freePort();
  const publicPort = behindNginx ? await freePort() : port;
  const baseUrl = `http://localhost:${publicPort}`;
  const providerPort = await freePort();
  const environment = {
    ...clientOf(providerPort),
    // So that a journey can come from an address of its own.
    TRUSTED_PROXIES: '127.0.0.1, ::1',
    // Journeys of the demonstration and of real clinics go on side by side.
    BEFOREHAND_KEEP_DEMO: 'yes',
    NEXTAUTH_URL: baseUrl,
  };
  const app = start({ dataFolder, port, environment, log: join(dataFolder, 'app.log') });
  const undo: (() => Promise<void>)[] = [
    async () => {
      app.process.kill('SIGTERM');
      await app.exit;
      removeDataFolder(dataFolder);
    },
  ];
  const stop = async (): Promise<void> => {
    for (const action of undo.toReversed()) await action();
  };
  try {
    await app.ready;
    if (behindNginx) {
      const { startSecondBehindNginx } = await import('../drill/second-behind-nginx.ts');
      undo.push(await startSecondBehindNginx({ dataFolder, port, publicPort, environment }));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('baseUrl', baseUrl);
  project.provide('providerPort', providerPort);
  project.provide('dataFolder', dataFolder);
  const { app: databaseUrl, owner } = databaseUrlsOf(dataFolder);
  project.provide('databaseUrl', databaseUrl);
  project.provide('ownerUrl', owner);
  return stop;
}
