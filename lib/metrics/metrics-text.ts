import 'server-only';
import { oldestPending } from '@/lib/anchor/oldest-pending';
import { now } from '@/lib/clock';
import { poolUse } from '@/lib/db/pool';
import { reading } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { countExports } from '@/lib/export/count-exports';
import { queueDepth } from '@/lib/queue/queue-depth';
import { recordHead } from '@/lib/record/record-head';
import { countWaitingAlerts } from '@/lib/screening/count-waiting-alerts';
import { metrics } from './registry';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What the database and the data folder say, of all clinics together. */
const look = async (): Promise<void> => {
  const to = metrics();
  const ids = await clinics.all();
  const at = now();
  const figures = [];
  // One after the other: a look must not take the connections that patients need.
  for (const clinicId of ids)
    figures.push(
      await reading(clinicId, async (tx) => ({
        records: (await recordHead(tx, clinicId))?.sequence ?? 0,
        alerts: await countWaitingAlerts(tx, clinicId, at),
        exports: await countExports(tx, clinicId, at),
      })),
    );
  to.records.set(sum(figures.map(({ records }) => records)));
  to.alerts.set(sum(figures.map(({ alerts }) => alerts)));
  for (const state of ['waiting', 'running', 'failed'] as const)
    to.exports.set({ state }, sum(figures.map(({ exports }) => exports[state])));
  for (const way of ['webhook', 'timestamp'] as const) {
    const days = ids.map((clinicId) => oldestPending(clinicId, way)).filter((day) => day !== null);
    const [oldest] = days.toSorted();
    to.anchors.set({ way }, oldest === undefined ? 0 : (at.getTime() - Date.parse(oldest)) / 1000);
  }
  for (const { name, queued, active } of await queueDepth()) {
    to.jobs.set({ queue: name, state: 'queued' }, queued);
    to.jobs.set({ queue: name, state: 'active' }, active);
  }
};

/** The figures of this process and of its installation, for Prometheus. Nothing in them is about anybody. */
export const metricsText = async (): Promise<{ readonly type: string; readonly text: string }> => {
  const { registry, databaseUp, connections, ...stored } = metrics();
  try {
    await look();
    databaseUp.set(1);
  } catch {
    // Figures of a while ago would look as if all were well.
    databaseUp.set(0);
    for (const gauge of [stored.records, stored.alerts, stored.exports, stored.anchors, stored.jobs])
      gauge.reset();
  }
  for (const [state, count] of Object.entries(poolUse())) connections.set({ state }, count);
  return { type: registry.contentType, text: await registry.metrics() };
};
