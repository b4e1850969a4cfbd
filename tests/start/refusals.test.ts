import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  freePort,
  newDataFolder,
  removeDataFolder,
  start,
  type StartOptions,
} from '../support/installation.ts';

describe('a start that cannot succeed says why in one sentence, early, and fails', () => {
  const refusal = async (options: Partial<StartOptions>): Promise<string> => {
    const dataFolder = newDataFolder();
    const app = start({ dataFolder, port: await freePort(), ...options });
    expect(await app.exit).toBe(1);
    removeDataFolder(dataFolder);
    expect(app.output()).not.toContain('Building');
    return app.output().trim().split('\n').at(-1) ?? '';
  };

  test('the port is in use', async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, resolve));
    expect(await refusal({ port })).toMatch(new RegExp(`^Port ${port} is in use: .+\\.$`));
    server.close();
  });

  test.each(['0', '65536', '-1', '3000x', '3e3'])('PORT=%s', async (port) => {
    expect(await refusal({ port })).toBe('PORT must be a whole number from 1 to 65535.');
  });

  test('the data folder cannot be written', async () => {
    // A folder in the place of a file: not even root can write below it.
    expect(await refusal({ dataFolder: '/dev/null/data' })).toMatch(
      /^The data folder \/dev\/null\/data cannot be written .+\.$/,
    );
  });

  test('the database in DATABASE_URL does not answer', async () => {
    const DATABASE_URL = `postgresql://someone:hunter2@127.0.0.1:${await freePort()}/clinic`;
    const said = await refusal({ environment: { DATABASE_URL } });
    expect(said).toMatch(/^The database at 127\.0\.0\.1:\d+\/clinic cannot be reached .+\.$/);
    expect(said).not.toContain('hunter2');
  });

  test('DATABASE_URL is no address', async () => {
    expect(await refusal({ environment: { DATABASE_URL: 'hunter2' } })).toMatch(
      /^DATABASE_URL is not an address .+\.$/,
    );
  });
});
