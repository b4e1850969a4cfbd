import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { loadScreeningForUpdate } from './load-screening';
import { insertEvent } from './screening.repository';
import { openAlerts } from './status';

/** The patient pressed "Ask staff". Pressing again while nobody came adds nothing. */
export const askForHelp = (patient: PatientActor): Promise<Result<null, DomainError>> =>
  transaction(async (tx) => {
    const at = now();
    const { clinicId, screeningId } = patient;
    const snapshot = await loadScreeningForUpdate(tx, clinicId, screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    if (openAlerts(snapshot).some(({ detail }) => detail.cause === 'help')) return ok(null);
    await insertEvent(
      tx,
      { clinicId, screeningId, staffId: null, at },
      { kind: 'alert-raised', detail: { cause: 'help' } },
    );
    await recordAudit(tx, patient, {
      action: 'alert-raised',
      objectKind: 'screening',
      objectId: screeningId,
      at,
    });
    return ok(null);
  });
