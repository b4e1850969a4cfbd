import type { Instrumentation } from 'next';

/** Next calls this once in every process that serves, before the first request. Building serves nobody. */
export const register = async (): Promise<void> => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build')
    return;
  // Before the first request: nobody who was erased is shown again after the database was put back.
  const { applyLedgerAtLast } = await import('./lib/erasure/apply-ledger-at-last');
  await applyLedgerAtLast();
  const { runRescreening } = await import('./lib/rescreen/rescreening-runner');
  runRescreening();
  const { runSealing } = await import('./lib/record/sealing-runner');
  runSealing();
  const { runShipping } = await import('./lib/texts/shipping-runner');
  runShipping();
  const { runAnchoring } = await import('./lib/anchor/anchoring-runner');
  runAnchoring();
  const { runExports } = await import('./lib/export/export-runner');
  runExports();
  const { runRetention } = await import('./lib/retention/retention-runner');
  runRetention();
  const { runPdfRetries } = await import('./lib/pdf/pdf-runner');
  runPdfRetries();
};

/** Next tells every error here that no page or action expected, whoever catches it afterwards. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, headers }, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { logError } = await import('./lib/log-error');
  const { metrics } = await import('./lib/metrics/registry');
  const { requestIdHeader } = await import('./lib/request-id');
  metrics().errors.inc();
  const { routePath: route, routeType: during } = context;
  logError(error, { request: String(headers[requestIdHeader]), method, route, during });
};
