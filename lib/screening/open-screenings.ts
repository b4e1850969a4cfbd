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

/** Every screening that is still open, judged or not, of the days the list keeps. */
export const openScreenings = async (tx: Tx, clinicId: string): Promise<ScreeningSnapshot[]> => {
  const today = dayIn((await clinicOf(tx, clinicId)).timeZone, now());
  const found = await findSnapshotsOfDays(tx, clinicId, addDays(today, -daysKept), today, most);
  return found.filter((one) => !isSettled(statusOf(one)));
};

/** False while nothing was judged yet, and while answers came since. */
export const isJudged = (screening: ScreeningSnapshot): screening is JudgedScreening =>
  screening.assessment !== null && isAssessmentCurrent(screening);
