import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { newId } from '@/lib/ids';
import { eachChange, readReport, type ReportedChange, type RescreeningReport } from './read-rescreening';
import { rescreenToTheEnd } from './rescreen-to-the-end';
import { findRun } from './rescreening.repository';
import { startRescreening } from './start-rescreening';
import { kindOf, type Tell } from '@/lib/tell';

/** One line of what the command prints; docs/contract.md. */
export type RescreenLine =
  | ({ readonly kind: 'change'; readonly clinicId: string } & ReportedChange)
  | ({ readonly kind: 'summary' } & RescreeningReport);

const patience = 1_000;

/**
 * Compares every clinic's screenings with the rules in force there, and says what came of it: changes first, then the sum.
 * One clinic's trouble is told and keeps no other waiting.
 */
export async function* rescreenCommand({
  dryRun,
  tell,
}: {
  readonly dryRun: boolean;
  readonly tell: Tell;
}): AsyncGenerator<RescreenLine> {
  const worker = newId();
  for (const clinicId of await clinics.all()) {
    const id = await runToTheEnd(clinicId, dryRun, worker).catch((error: unknown) => {
      tell(`Re-screening broke off in clinic ${clinicId}: ${kindOf(error)}.`);
      return null;
    });
    if (id === null) continue;
    for await (const change of eachChange(clinicId, id)) yield { kind: 'change', clinicId, ...change };
    const report = await readReport(clinicId, id);
    if (report) yield { kind: 'summary', ...report };
  }
}

const runToTheEnd = async (clinicId: string, dryRun: boolean, worker: string): Promise<string> => {
  const id = await transaction(clinicId, (tx) =>
    startRescreening(tx, { kind: 'system', clinicId }, { dryRun }),
  );
  // The app's own runner may have taken it: then its result is waited for.
  while ((await rescreenToTheEnd({ clinicId, id }, worker)) !== 'finished') {
    const run = await transaction(clinicId, (tx) => findRun(tx, clinicId, id));
    if (!run || run.finishedAt || run.supersededAt) break;
    if (run.failures > 0) throw new Error(`Run ${id} breaks off.`);
    await new Promise((resolve) => setTimeout(resolve, patience));
  }
  return id;
};
