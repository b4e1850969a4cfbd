import 'server-only';
import { auditAbout } from '@/lib/audit/read-audit';
import { wholeConsent } from '@/lib/consent/whole-consent';
import { transaction, type Tx } from '@/lib/db/transaction';
import { visitsOf } from '@/lib/erasure/visits-of';
import { knownPatient } from '@/lib/patients/known-patient';
import type { PatientRow } from '@/lib/patients/patient.repository';
import { publicKeys } from '@/lib/record-key/public-keys';
import { readSealed, type ReadSealed } from '@/lib/record/read-sealed';
import { wholeRecord } from '@/lib/record/whole-record';
import { wholeScreening } from '@/lib/screening/whole-screening';
import { waysIn } from './ways-in.repository';

/** Everything that is kept of one person, as it goes into their copy. */
export interface Everything {
  readonly patient: PatientRow;
  /** One a visit, oldest first: what was answered, judged, decided, agreed and signed, and when it was opened. */
  readonly visits: readonly object[];
  readonly records: readonly {
    readonly sequence: number;
    readonly line: string;
    readonly sealed: ReadSealed;
  }[];
  /** Every entry of the audit trail about them, who looked at it included. */
  readonly audit: readonly object[];
  readonly keys: readonly object[];
}

const gatherVisit = async (tx: Tx, clinicId: string, screeningId: string): Promise<object> => {
  const whole = await wholeScreening(tx, clinicId, screeningId);
  if (!whole) throw new Error(`Screening ${screeningId} is not there.`);
  const { snapshot, answers, assessments } = whole;
  const { events, reviews, consents, startedAt, startedOn, startedById, language, followsId } = snapshot;
  const stored = [];
  for (const { id } of consents) stored.push(await wholeConsent(tx, clinicId, id));
  return {
    screeningId,
    startedAt,
    startedOn,
    startedById,
    language,
    followsId,
    answers,
    events,
    assessments,
    reviews,
    consents: stored,
    waysIn: await waysIn(tx, clinicId, screeningId),
  };
};

/** Null where this clinic has nobody of this id, or has erased them. */
export const gather = async (clinicId: string, patientId: string): Promise<Everything | null> => {
  const gathered = await transaction(clinicId, async (tx) => {
    const patient = await knownPatient(tx, clinicId, patientId);
    if (!patient) return null;
    const stored = [...(await visitsOf(tx, clinicId, patientId))].reverse();
    const ids = stored.flatMap(({ screeningId, records }) => [screeningId, ...records.map(({ id }) => id)]);
    const visits = [];
    const records = [];
    for (const { screeningId, records: said } of stored) {
      visits.push(await gatherVisit(tx, clinicId, screeningId));
      for (const { id } of said) {
        const [record, sealed] = [await wholeRecord(tx, clinicId, id), await readSealed(tx, clinicId, id)];
        if (record && sealed) records.push({ ...record, sealed });
      }
    }
    return { patient, visits, records, keys: await publicKeys(tx), ids };
  });
  if (!gathered) return null;
  const { ids, ...everything } = gathered;
  return { ...everything, audit: await auditAbout(clinicId, [patientId, ...ids]) };
};
