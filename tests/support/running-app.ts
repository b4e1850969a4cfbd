import type { TestProject } from 'vitest/node';
import { freePort } from '../../scripts/setup/free-port.ts';
import { databaseUrlsOf, newDataFolder, removeDataFolder, start } from './installation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app answers. */
    baseUrl: string;
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
  const port = await freePort();
  const environment = {
    // So that a journey can come from an address of its own.
    TRUSTED_PROXIES: '127.0.0.1, ::1',
    // Journeys of the demonstration and of real clinics go on side by side.
    BEFOREHAND_KEEP_DEMO: 'yes',
  };
  const app = start({ dataFolder, port, environment });
  const stop = async (): Promise<void> => {
    app.process.kill('SIGTERM');
    await app.exit;
    removeDataFolder(dataFolder);
  };
  try {
    await app.ready;
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('baseUrl', `http://localhost:${port}`);
  project.provide('dataFolder', dataFolder);
  const { app: databaseUrl, owner } = databaseUrlsOf(dataFolder);
  project.provide('databaseUrl', databaseUrl);
  project.provide('ownerUrl', owner);
  return stop;
}
