import 'server-only';
import { cache } from 'react';
import type { PatientActor } from '@/lib/actors';
import { reading } from '@/lib/db/transaction';
import { loadScreening } from './load-screening';
import type { ScreeningSnapshot } from './screening-snapshot';

/** What was said at the visit before this one, for whoever answers now; null at the first. Read once a request. */
export const ownLastVisit = cache(
  async ({ clinicId, followsId }: ScreeningSnapshot): Promise<ScreeningSnapshot | null> =>
    followsId === null ? null : reading(clinicId, (tx) => loadScreening(tx, clinicId, followsId)),
);

/** The one screening a patient's device opens, as it is now. Read once a request. */
export const ownScreening = cache(
  async ({ clinicId, screeningId }: PatientActor): Promise<ScreeningSnapshot> => {
    const snapshot = await reading(clinicId, (tx) => loadScreening(tx, clinicId, screeningId));
    if (!snapshot)
      throw new Error(`The way into screening ${screeningId} is open, but the screening is not there.`);
    return snapshot;
  },
);
