import { randomUUID } from 'node:crypto';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

// What serves and what the framework bundles read this file each for itself: the figures are one, in the process.

const make = () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `beforehand_${name}`, help, labelNames, registers });
  return {
    registry,
    /** What only this process knows: it marks requests that came from this very machine. */
    fromHere: randomUUID(),
    requests: new Histogram({
      name: 'beforehand_http_request_duration_seconds',
      help: 'Requests answered, by the pattern of their address.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    underWay: gauge('http_requests_in_flight', 'Requests that are not answered yet.'),
    errors: new Counter({
      name: 'beforehand_http_errors_total',
      help: 'Requests that ended in an unexpected error, each with a line on standard error.',
      registers,
    }),
    databaseUp: gauge(
      'database_up',
      '1 while the database answers, and the figures that come from it are there.',
    ),
    connections: gauge('database_connections', 'Connections of this process to the database.', 'state'),
    jobs: gauge('queue_jobs', 'Jobs in the queue.', 'queue', 'state'),
    alerts: gauge('alerts_waiting', 'Alerts of the last 14 days that nobody has answered.'),
    exports: gauge(
      'exports',
      'Exports that are waiting or running, and those of the last 7 days that failed.',
      'state',
    ),
    records: gauge('records_sealed', 'Sealed records of all clinics.'),
    anchors: gauge(
      'anchor_pending_seconds',
      'Age of the oldest anchor that was not sent or stamped yet; 0 when none waits.',
      'way',
    ),
  };
};

const kept = globalThis as { beforehandMetrics?: ReturnType<typeof make> };

export const metrics = (): ReturnType<typeof make> => (kept.beforehandMetrics ??= make());

export const fromHereHeader = 'x-beforehand-from-here';
