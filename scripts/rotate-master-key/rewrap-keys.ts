import type { Pool, PoolClient } from 'pg';
import { masterKeyLock } from '@/lib/data-key/clinic-key.repository';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import type { MasterKey } from '@/lib/data-key/master-key';
import { unwrapKey, wrapKey, type KeyOwner } from '@/lib/data-key/wrapped-key';
import { inTransaction } from '../encrypt/in-transaction.ts';

/** Rows under another master key. The key of somebody who was erased is no key any more. */
export const underAnother = `octet_length(wrapped) > 0 AND substring(wrapped FROM 2 FOR 16) <> decode($1, 'hex')`;

/** The same key under another master key; null where it does not open, which stays as it is for whoever looks into it. */
const rewrapped = (master: MasterKey, owner: KeyOwner, wrapped: Uint8Array): Buffer | null => {
  try {
    return wrapKey(master, owner, unwrapKey(owner, wrapped));
  } catch (error) {
    if (error instanceof SealedValueBroken) return null;
    throw error;
  }
};

/**
 * Wraps the keys of all clinics by the master key that `choose` says, at once: new patients' keys are wrapped by what wraps their
 * clinic's. Whoever is just registering somebody is waited for, and waits.
 */
export const rewrapClinicKeys = (owner: Pool, choose: () => MasterKey): Promise<MasterKey> =>
  inTransaction(owner, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [masterKeyLock]);
    const master = choose();
    const { rows } = await client.query<{ clinicId: string; wrapped: Buffer }>(
      `SELECT clinic_id AS "clinicId", wrapped FROM clinic_key WHERE ${underAnother}`,
      [master.keyId],
    );
    for (const { clinicId, wrapped } of rows) {
      const anew = rewrapped(master, { clinicId }, wrapped);
      if (anew)
        await client.query('UPDATE clinic_key SET wrapped = $2 WHERE clinic_id = $1', [clinicId, anew]);
    }
    return master;
  });

interface PatientKeyRow {
  readonly clinicId: string;
  readonly patientId: string;
  readonly wrapped: Buffer;
}

const nextPatients = async (
  client: PoolClient,
  { keyId }: MasterKey,
  after: readonly [string, string],
  atOnce: number,
): Promise<PatientKeyRow[]> =>
  (
    await client.query<PatientKeyRow>(
      `SELECT clinic_id AS "clinicId", patient_id AS "patientId", wrapped FROM patient_key
       WHERE ${underAnother} AND (clinic_id, patient_id) > ($2, $3)
       ORDER BY clinic_id, patient_id LIMIT $4 FOR UPDATE`,
      [keyId, ...after, atOnce],
    )
  ).rows;

const none = '00000000-0000-0000-0000-000000000000';

/** Wraps the keys of patients, some at a time: whenever it is ended, what was done stays done. */
export const rewrapPatientKeys = async (
  owner: Pool,
  master: MasterKey,
  tell: (done: number) => void,
  atOnce: number,
): Promise<void> => {
  let after: readonly [string, string] = [none, none];
  for (let done = 0; ;) {
    const rows = await inTransaction(owner, async (client) => {
      const some = await nextPatients(client, master, after, atOnce);
      const anew = some.flatMap(({ clinicId, patientId, wrapped }) => {
        const key = rewrapped(master, { clinicId, patientId }, wrapped);
        return key ? [{ clinicId, patientId, key }] : [];
      });
      await client.query(
        `UPDATE patient_key k SET wrapped = n.wrapped
         FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS n(clinic_id, patient_id, wrapped)
         WHERE k.clinic_id = n.clinic_id AND k.patient_id = n.patient_id`,
        [anew.map((row) => row.clinicId), anew.map((row) => row.patientId), anew.map((row) => row.key)],
      );
      return some;
    });
    const last = rows.at(-1);
    if (!last) return;
    done += rows.length;
    after = [last.clinicId, last.patientId];
    tell(done);
  }
};
