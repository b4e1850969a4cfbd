import { expect, test } from 'vitest';
import { env } from '@/lib/env';
import { changesOf } from '@/lib/live/clinic-changes.repository';
import { eventStream } from '@/lib/live/event-stream';
import { callStaff } from '@/lib/screening/call-staff';
import { transaction } from '@/lib/db/transaction';
import { now } from '@/lib/clock';
import { aClinic, anIntake } from '../../support/a-clinic';
import { owner } from '../../support/owner';

const stopped = () => {
  const stop = new AbortController();
  return { signal: stop.signal, stop: () => stop.abort() };
};

/** Connections that listen, of whatever process. */
const lines = async (): Promise<number> => {
  const [row] = await owner().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM pg_stat_activity
    WHERE application_name = 'beforehand-live' AND datname = current_database()`;
  return Number(row!.count);
};

test('who listens is told of what is stored in their clinic, and of no other', async () => {
  const [here, elsewhere] = [await aClinic(), await aClinic()];
  const { signal, stop } = stopped();
  const changes = changesOf(env().DATABASE_URL, here.clinicId, signal);
  // Nothing that is stored from here on can be missed.
  expect((await changes.next()).done).toBe(false);

  let told = 0;
  const counting = (async () => {
    for await (const _ of changes) told += 1;
  })();
  await anIntake(elsewhere);
  // Of the two, what is stored last is told last: when it is there, the first would be too.
  const other = stopped();
  const changesElsewhere = changesOf(env().DATABASE_URL, elsewhere.clinicId, other.signal);
  await changesElsewhere.next();
  await anIntake(elsewhere);
  await changesElsewhere.next();
  expect(told).toBe(0);
  const { tablet } = await anIntake(here);
  await expect.poll(() => told).toBeGreaterThan(0);

  const before = told;
  await transaction(here.clinicId, (tx) => callStaff(tx, tablet, 'help', now()));
  await expect.poll(() => told).toBeGreaterThan(before);
  stop();
  await counting;
  other.stop();
  await changesElsewhere.next();
  await expect.poll(lines).toBe(0);
});

test('a stream ends when the database hangs up, so that the browser asks again', async () => {
  const { clinicId } = await aClinic();
  const reader = eventStream(env().DATABASE_URL, clinicId).getReader();
  const said = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await said()).toBe('retry: 1000\n');
  expect(await said()).toBe('data: changed\n\n');
  await owner().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'beforehand-live' AND datname = current_database()`;
  expect((await reader.read()).done).toBe(true);
  expect(await lines()).toBe(0);
});

test('a browser that leaves is listened for no longer', async () => {
  const { clinicId } = await aClinic();
  const reader = eventStream(env().DATABASE_URL, clinicId).getReader();
  await reader.read();
  await reader.read();
  expect(await lines()).toBe(1);
  await reader.cancel();
  await expect.poll(lines).toBe(0);
});

test('where the database cannot be listened to, the stream ends without an error', async () => {
  const { clinicId } = await aClinic();
  const reader = eventStream('postgresql://nobody@127.0.0.1:1/none', clinicId).getReader();
  await reader.read();
  expect((await reader.read()).done).toBe(true);
});
