import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { dayIn, now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { erasePatient } from '@/lib/erasure/erase-patient';
import { duePatients, isDue } from './due-patients';
import { findRule, takeDay, type StoredRule } from './retention-rule.repository';

/** The rule to go by on a day, for the one process that takes it; never on the day on which it was switched on. */
const ruleOfDay = (clinicId: string, at: Date): Promise<{ rule: StoredRule; day: string } | null> =>
  transaction(clinicId, async (tx) => {
    const rule = await findRule(tx, clinicId);
    if (!rule?.erases) return null;
    const { timeZone } = await clinicOf(tx, clinicId);
    const day = dayIn(timeZone, at);
    if (dayIn(timeZone, rule.at) >= day || !(await takeDay(tx, rule, day, at))) return null;
    return { rule, day };
  });

/**
 * Erases who is due by the clinic's rule, once a day. Whoever is left out, because they came back meanwhile, are on hold or
 * this process ended, is looked at again the next day.
 */
export const eraseDue = async (clinicId: string, at = now()): Promise<void> => {
  const taken = await ruleOfDay(clinicId, at);
  if (!taken) return;
  const { rule, day } = taken;
  const system = { kind: 'system', clinicId } as const;
  let erased = 0;
  let heldBack = 0;
  for await (const { patientId, heldBackBy } of duePatients(clinicId, rule, day)) {
    if (heldBackBy !== null) {
      heldBack += 1;
      continue;
    }
    const done = await erasePatient(
      {
        patientId,
        reason: 'retention-over',
        familyName: null,
        // Somebody may have switched it off, or let this person in, since the list was made.
        stillDue: async (tx) => {
          const now = await findRule(tx, clinicId);
          return now?.id === rule.id && (await isDue(tx, { clinicId, patientId }, rule, day));
        },
      },
      system,
    );
    if (done.ok) erased += 1;
    else heldBack += 1;
  }
  await transaction(clinicId, (tx) =>
    recordAudit(tx, system, {
      action: 'retention-gone-by',
      objectKind: 'clinic',
      objectId: clinicId,
      detail: { rule: rule.id, day, erased, heldBack },
      at: now(),
    }),
  );
};
