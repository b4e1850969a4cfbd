import type { Pool, PoolClient } from 'pg';
import { newClinicKey, openClinicKey, type ClinicKey } from '@/lib/data-key/clinic-key';
import { masterKeyLock } from '@/lib/data-key/clinic-key.repository';
import type { MasterKey } from '@/lib/data-key/master-key';
import { masterKeyBy } from '@/lib/data-key/master-keys-here';
import { masterKeyIdOf, newDataKey, wrapKey } from '@/lib/data-key/wrapped-key';
import { sealPerson, type Person } from '@/lib/patients/sealed-person';
import { inTransaction } from './in-transaction.ts';

interface ClearRow extends Person {
  readonly clinicId: string;
  readonly patientId: string;
}

const keysOf = async (
  client: PoolClient,
  clinicId: string,
): Promise<{ readonly clinicKey: ClinicKey; readonly master: MasterKey }> => {
  await client.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [masterKeyLock]);
  await client.query('INSERT INTO clinic_key (clinic_id, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    clinicId,
    newClinicKey(clinicId),
  ]);
  const { rows } = await client.query<{ wrapped: Buffer }>(
    'SELECT wrapped FROM clinic_key WHERE clinic_id = $1',
    [clinicId],
  );
  const { wrapped } = rows[0]!;
  return { clinicKey: openClinicKey(clinicId, wrapped), master: masterKeyBy(masterKeyIdOf(wrapped)) };
};

/** The next people whose names stand in the clear, held until they do not any more. */
const nextRows = async (client: PoolClient, after: string, atOnce: number): Promise<ClearRow[]> =>
  (
    await client.query<ClearRow>(
      `SELECT clinic_id AS "clinicId", id AS "patientId", given_name AS "givenName", family_name AS "familyName",
         born_on::text AS "bornOn"
       FROM patient WHERE given_name IS NOT NULL AND id > $1 ORDER BY id LIMIT $2 FOR UPDATE`,
      [after, atOnce],
    )
  ).rows;

/** Encrypts these people, makes them found by tokens, and empties where they stood: all of it in one transaction, or nothing. */
const encrypt = async (client: PoolClient, people: readonly ClearRow[]): Promise<void> => {
  const keys = new Map<string, Awaited<ReturnType<typeof keysOf>>>();
  const sealed = [];
  for (const { clinicId, patientId, ...person } of people) {
    const found = keys.get(clinicId) ?? (await keysOf(client, clinicId));
    keys.set(clinicId, found);
    const { clinicKey, master } = found;
    const key = newDataKey();
    const owner = { clinicId, patientId };
    const wrapped = wrapKey(master, owner, key);
    sealed.push({ ...owner, wrapped, ...sealPerson(clinicKey, key, owner, person) });
  }
  const owners = [sealed.map(({ clinicId }) => clinicId), sealed.map(({ patientId }) => patientId)];
  await client.query(
    `INSERT INTO patient_key (clinic_id, patient_id, wrapped) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[])`,
    [...owners, sealed.map(({ wrapped }) => wrapped)],
  );
  await client.query(
    `UPDATE patient p SET identity = s.identity, person_token = s.token,
       given_name = NULL, family_name = NULL, search_name = NULL, born_on = NULL
     FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bigint[]) AS s(clinic_id, id, identity, token)
     WHERE p.clinic_id = s.clinic_id AND p.id = s.id`,
    [...owners, sealed.map(({ identity }) => identity), sealed.map(({ personToken }) => personToken)],
  );
  const tokens = sealed.flatMap(({ nameTokens, ...owner }) =>
    nameTokens.map((token) => ({ ...owner, token })),
  );
  await client.query(
    `INSERT INTO patient_name_token (clinic_id, patient_id, token) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bigint[])`,
    [
      tokens.map(({ clinicId }) => clinicId),
      tokens.map(({ patientId }) => patientId),
      tokens.map(({ token }) => token),
    ],
  );
  await client.query(
    `DELETE FROM patient_name_word w USING unnest($1::uuid[], $2::uuid[]) AS s(clinic_id, id)
     WHERE w.clinic_id = s.clinic_id AND w.patient_id = s.id`,
    owners,
  );
};

/**
 * Encrypts the names and birth dates that stand in the clear, as the owner of the tables, some at a time. Whenever it is ended,
 * what was done stays done and the next start goes on.
 */
export const encryptNames = async (
  owner: Pool,
  tell: (done: number) => void = () => undefined,
  atOnce = 500,
): Promise<number> => {
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const people = await inTransaction(owner, async (client) => {
      const some = await nextRows(client, after, atOnce);
      if (some.length > 0) await encrypt(client, some);
      return some;
    });
    const last = people.at(-1);
    if (!last) return done;
    done += people.length;
    after = last.patientId;
    tell(done);
  }
};
