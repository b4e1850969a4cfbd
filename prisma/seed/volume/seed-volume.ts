import { setImmediate as otherWork } from 'node:timers/promises';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/password';
import { insertStaffOnce } from '@/lib/auth/staff.repository';
import { openClinic } from '@/lib/clinics/open-clinic';
import { now } from '@/lib/clock';
import { refuseConsent } from '@/lib/consent/say-no';
import { pool } from '@/lib/db/pool';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { currentSigner } from '@/lib/record-key/current-signer';
import { openIntake } from '@/lib/screening/open-intake';
import { answerAll, signAndCountersign, takeTablet } from '../walk-through';
import { copyRecord, tables, type Chains } from './copy-record';
import { placeholder, templateOf, type RecordTemplate } from './record-template';

const atOnce = 200;
/** So many a day, the last of them yesterday: a day has as many in a small clinic as in one that is very old. */
const perDay = 200;
const day = 24 * 60 * 60 * 1000;

export interface Volume {
  readonly staff: StaffActor;
  readonly email: string;
  readonly password: string;
}

const openVolumeClinic = async (): Promise<Volume> => {
  const clinicId = newId();
  const staffId = newId();
  const email = `volume-${clinicId.slice(-8)}@demo.example`;
  const password = 'calm-volume-demo';
  const passwordHash = await hashPassword(password);
  const fullName = 'Vera Volume';
  const at = now();
  await transaction(async (tx) => {
    await openClinic(
      tx,
      {
        id: clinicId,
        name: 'Volume Physio',
        timeZone: 'Europe/London',
        phone: '555 0100',
        emergencyNumber: '999',
        demo: true,
      },
      at,
    );
    const member = {
      clinicId,
      id: staffId,
      email,
      fullName,
      registration: 'PT 1',
      physiotherapist: true,
      admin: true,
    };
    await insertStaffOnce(tx, { ...member, passwordHash });
    const system = { kind: 'system', clinicId } as const;
    await recordAudit(tx, system, { action: 'staff-created', objectKind: 'staff', objectId: staffId, at });
  });
  return {
    email,
    password,
    staff: {
      kind: 'staff',
      clinicId,
      staffId,
      sessionId: newId(),
      fullName,
      roles: ['physiotherapist', 'admin'],
    },
  };
};

/** Real records by the app's own use cases: one complete, one with a precaution, one refused. */
const makeTemplates = async (staff: StaffActor): Promise<RecordTemplate[]> => {
  const kinds = [
    { answers: {}, ends: 'signed' },
    { answers: { 'not-eaten-or-exhausted': 'yes' }, ends: 'signed' },
    { answers: { diabetes: 'yes', 'diabetes.hba1c': 60 }, ends: 'refused' },
  ] as const;
  const templates: RecordTemplate[] = [];
  for (const { answers, ends } of kinds) {
    const opened = await openIntake(
      {
        who: 'new',
        ...placeholder,
        bornOn: '1988-02-11',
        anotherPerson: 'on',
        regions: ['lower-leg-right'],
        technique: 'deep',
        idempotencyKey: newId(),
      },
      staff,
    );
    if (!opened.ok) throw new Error(opened.error.code);
    const tablet = await takeTablet(staff, opened.value.screeningId);
    await answerAll(staff, tablet, answers, ['lower-leg-right']);
    if (ends === 'refused') await refuseConsent({ reason: '' }, tablet);
    else await signAndCountersign(staff, tablet, `${placeholder.givenName} ${placeholder.familyName}`);
    const { rows } = await pool().query<{ id: string }>(
      'SELECT id FROM consent WHERE clinic_id = $1 AND screening_id = $2',
      [staff.clinicId, opened.value.screeningId],
    );
    templates.push(await templateOf(staff.clinicId, rows[0]?.id ?? ''));
  }
  return templates;
};

const chainsOf = async (clinicId: string): Promise<Chains> => {
  const { rows } = await pool().query<Chains>(
    `SELECT r.sequence, r.hash, c.chain_sequence AS "consentSequence", c.hash AS "consentHash"
     FROM (SELECT * FROM sealed_record WHERE clinic_id = $1 ORDER BY sequence DESC LIMIT 1) r,
       (SELECT * FROM consent WHERE clinic_id = $1 ORDER BY chain_sequence DESC LIMIT 1) c`,
    [clinicId],
  );
  const [chains] = rows;
  if (!chains) throw new Error('The chains have no head.');
  return chains;
};

/** All rows or none. Sequences of answers and the like stay those of the templates: only what a record shows is copied. */
const insert = async (rows: ReadonlyMap<string, readonly string[]>): Promise<void> => {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL synchronous_commit = off');
    for (const table of tables)
      await client.query(
        `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
        [`[${(rows.get(table) ?? []).join(',')}]`],
      );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};

/** A clinic of its own with so many sealed records: real chains, real hashes, real signatures, made-up people. */
export const seedVolume = async (
  count: number,
  tell: (made: number) => void = () => undefined,
): Promise<Volume> => {
  const volume = await openVolumeClinic();
  const { clinicId } = volume.staff;
  const templates = await makeTemplates(volume.staff);
  const signer = await transaction((tx) => currentSigner(tx, now()));
  let chains = await chainsOf(clinicId);
  const left = count - templates.length;
  for (let made = 0; made < left;) {
    const rows = new Map<string, string[]>(tables.map((table) => [table, []]));
    const sealedAt = now();
    const until = Math.min(made + atOnce, left);
    for (; made < until; made += 1) {
      const kind = made % 10;
      const template = templates[kind < 7 ? 0 : kind < 9 ? 1 : 2]!;
      const earlierBy = Math.round(((left - made) * day) / perDay) + day;
      const copied = await copyRecord(template, { index: made, earlierBy, sealedAt }, chains, signer);
      for (const table of tables) rows.get(table)!.push(...copied.rows[table]);
      chains = copied.chains;
    }
    await insert(rows);
    tell(made + templates.length);
    await otherWork();
  }
  await pool().query('ANALYZE');
  return volume;
};
