import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { eachChange, readReport, type ReportedChange, type RescreeningReport } from './read-rescreening';
import { rescreenToTheEnd } from './rescreen-to-the-end';
import { findClinicIds, findRun } from './rescreening.repository';
import { startRescreening } from './start-rescreening';

/** One line of what the command prints; docs/contract.md. */
export type RescreenLine =
  | ({ readonly kind: 'change'; readonly clinicId: string } & ReportedChange)
  | ({ readonly kind: 'summary' } & RescreeningReport);

const patience = 1_000;

/** Compares every clinic's screenings with the rules in force there, and says what came of it: changes first, then the sum. */
export async function* rescreenCommand({
  dryRun,
}: {
  readonly dryRun: boolean;
}): AsyncGenerator<RescreenLine> {
  const worker = newId();
  for (const clinicId of await transaction(findClinicIds)) {
    const id = await transaction((tx) => startRescreening(tx, { kind: 'system', clinicId }, { dryRun }));
    // The app's own runner may have taken it: then its result is waited for.
    while ((await rescreenToTheEnd({ clinicId, id }, worker)) !== 'finished') {
      const run = await transaction((tx) => findRun(tx, clinicId, id));
      if (!run || run.finishedAt || run.supersededAt) break;
      await new Promise((resolve) => setTimeout(resolve, patience));
    }
    for await (const change of eachChange(clinicId, id)) yield { kind: 'change', clinicId, ...change };
    const report = await readReport(clinicId, id);
    if (report) yield { kind: 'summary', ...report };
  }
}
