import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { refuseConsent } from '@/lib/consent/say-no';
import { askForExport } from '@/lib/export/ask-for-export';
import { bundlePath } from '@/lib/export/export-folder';
import { newExportSchema } from '@/lib/export/export-filter.schema';
import { requireExport } from '@/lib/export/read-exports';
import { inRoot } from '../../../scripts/setup/paths.ts';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { openBundle } from '../../support/opened-bundle';
import { owner } from '../../support/owner';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-exports-'));
process.env['DATA_DIR'] = folder;
const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const worker = (how: 'stuck' | 'well') => {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', inRoot('tests/support/export-worker.ts'), how],
    { cwd: inRoot(), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  workers.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const says = (word: string) => expect.poll(() => said, { timeout: 40_000 }).toContain(word);
  return { child, says };
};

test(
  'an export whose worker is killed is finished by another process, where it was',
  { timeout: 120_000 },
  async () => {
    const staff = await aClinic();
    for (const familyName of ['One', 'Two', 'Three', 'Four']) {
      const { tablet } = await anAnsweredIntake(staff, {}, { familyName });
      await refuseConsent({ reason: '' }, tablet);
    }
    const asked = await askForExport(newExportSchema.parse({ format: 'ndjson' }), staff);
    if (!asked.ok) throw new Error(asked.error.code);
    const job = () => requireExport(staff, asked.value.exportId);
    const first = worker('stuck');
    await first.says('stuck');
    // Another one, at the same time: it must leave what the first is at alone.
    const second = worker('well');
    await second.says('working');
    expect(await job()).toMatchObject({ state: 'running', done: 2, attempt: 1 });
    first.child.kill('SIGKILL');
    // As a minute later: a worker counts as dead after fifteen seconds without a sign of life.
    await owner()
      .$executeRaw`UPDATE queue.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'`;

    await expect.poll(async () => (await job()).state, { timeout: 60_000, interval: 500 }).toBe('finished');
    const finished = await job();
    expect(finished).toMatchObject({ attempt: 2, done: 4, total: 4 });
    const { manifest, isSigned, lines } = await openBundle(bundlePath(finished));
    expect([manifest.counts.records, lines('records.ndjson').length, isSigned]).toEqual([4, 4, true]);
  },
);
