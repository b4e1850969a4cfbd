import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { callStaff } from './call-staff';
import { loadScreeningForUpdate } from './load-screening';
import { openAlerts } from './status';

/** The patient pressed "Ask staff". Pressing again while nobody came adds nothing. */
export const askForHelp = (patient: PatientActor): Promise<Result<null, DomainError>> =>
  transaction(patient.clinicId, async (tx) => {
    const at = now();
    const { clinicId, screeningId } = patient;
    const snapshot = await loadScreeningForUpdate(tx, clinicId, screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    if (openAlerts(snapshot).some(({ detail }) => detail.cause === 'help')) return ok(null);
    await callStaff(tx, patient, 'help', at);
    return ok(null);
  });
