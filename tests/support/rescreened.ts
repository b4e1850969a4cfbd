import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import {
  eachChange,
  readReport,
  type ReportedChange,
  type RescreeningReport,
} from '@/lib/rescreen/read-rescreening';
import { rescreenToTheEnd } from '@/lib/rescreen/rescreen-to-the-end';
import { startRescreening } from '@/lib/rescreen/start-rescreening';

interface Reported {
  readonly report: RescreeningReport;
  readonly changes: readonly ReportedChange[];
}

/** What a run says of itself so far. */
export const reported = async (staff: StaffActor, id: string): Promise<Reported> => {
  const report = await readReport(staff.clinicId, id);
  if (!report) throw new Error('There is no such run.');
  const changes: ReportedChange[] = [];
  for await (const change of eachChange(staff.clinicId, id)) changes.push(change);
  return { report, changes };
};

/** A whole run, to its end. */
export const compared = async (staff: StaffActor, options?: { dryRun: boolean }): Promise<Reported> => {
  const id = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff, options));
  const result = await rescreenToTheEnd({ clinicId: staff.clinicId, id });
  if (result !== 'finished') throw new Error(`The run ended as ${result}.`);
  return reported(staff, id);
};
