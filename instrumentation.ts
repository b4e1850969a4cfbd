/** Next calls this once in every process that serves, before the first request. Building serves nobody. */
export const register = async (): Promise<void> => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build')
    return;
  const { runRescreening } = await import('./lib/rescreen/rescreening-runner');
  runRescreening();
  const { runSealing } = await import('./lib/record/sealing-runner');
  runSealing();
  const { runAnchoring } = await import('./lib/anchor/anchoring-runner');
  runAnchoring();
  const { runExports } = await import('./lib/export/export-runner');
  runExports();
  const { runPdfRetries } = await import('./lib/pdf/pdf-runner');
  runPdfRetries();
};
