import 'server-only';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { addDays, dayIn, now } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { isAssessmentCurrent } from './clearance';
import { findSnapshotsOfDays } from './screening.repository';
import type { ScreeningSnapshot, StoredAssessment } from './screening-snapshot';
import { isSettled, statusOf } from './status';
import { daysKept } from './todays-screenings';

export type JudgedScreening = ScreeningSnapshot & { readonly assessment: StoredAssessment };

const most = 500;

/** Every screening that is judged and still open, of the days the list keeps. */
export const openScreenings = async (tx: Tx, clinicId: string): Promise<JudgedScreening[]> => {
  const today = dayIn((await clinicOf(tx, clinicId)).timeZone, now());
  const found = await findSnapshotsOfDays(tx, clinicId, addDays(today, -daysKept), today, most);
  return found.filter(
    (one): one is JudgedScreening =>
      one.assessment !== null && isAssessmentCurrent(one) && !isSettled(statusOf(one)),
  );
};
