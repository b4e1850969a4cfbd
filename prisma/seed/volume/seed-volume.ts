import { setImmediate as whatWaits } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/password';
import { insertStaffOnce } from '@/lib/auth/staff.repository';
import { openClinic } from '@/lib/clinics/open-clinic';
import { now } from '@/lib/clock';
import { refuseConsent } from '@/lib/consent/say-no';
import { keyOfClinic, masterKeyForNew } from '@/lib/data-key/clinic-key';
import { transaction, withoutClinic } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { currentSigner } from '@/lib/record-key/current-signer';
import { openIntake } from '@/lib/screening/open-intake';
import { acknowledgeAlerts } from '@/lib/screening/staff-steps';
import { waitingAlerts } from '@/lib/screening/waiting-alerts';
import { answerAll, signAndCountersign, takeTablet } from '../walk-through';
import { copyRecord, tables, type Chains, type ManyRows, type Numbers } from './copy-record';
import { placeholder, templateOf, type RecordTemplate } from './record-template';
import type { Row } from './sealed-rows';

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
  await transaction(clinicId, async (tx) => {
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
const makeTemplates = async (owner: Pool, staff: StaffActor, whole: boolean): Promise<RecordTemplate[]> => {
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
    if (ends === 'refused') {
      await refuseConsent({ reason: '' }, tablet);
      for (const { screeningId, through } of await waitingAlerts(staff))
        await acknowledgeAlerts({ screeningId, through }, staff);
    } else await signAndCountersign(staff, tablet, `${placeholder.givenName} ${placeholder.familyName}`);
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM consent WHERE clinic_id = $1 AND screening_id = $2',
      [staff.clinicId, opened.value.screeningId],
    );
    templates.push(await templateOf(owner, staff.clinicId, rows[0]?.id ?? '', whole));
  }
  return templates;
};

const chainsOf = async (owner: Pool, clinicId: string): Promise<Chains> => {
  const { rows } = await owner.query<Chains>(
    `SELECT r.sequence, r.hash, c.chain_sequence AS "consentSequence", c.hash AS "consentHash"
     FROM (SELECT * FROM sealed_record WHERE clinic_id = $1 ORDER BY sequence DESC LIMIT 1) r,
       (SELECT * FROM consent WHERE clinic_id = $1 ORDER BY chain_sequence DESC LIMIT 1) c`,
    [clinicId],
  );
  const [chains] = rows;
  if (!chains) throw new Error('The chains have no head.');
  return chains;
};

interface Batch {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly many: readonly ManyRows[];
}

/** Each value a parameter of its own: a record is long, and arrays or JSON would be taken apart on the other side. */
const insertInto = async (client: PoolClient, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const places = rows.map(
    (_, at) => `(${columns.map((__, column) => `$${at * columns.length + column + 1}`).join()})`,
  );
  await client.query(
    `INSERT INTO ${table} (${columns.join()}) VALUES ${places.join()}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  );
};

const insertMany = async (
  client: PoolClient,
  table: keyof ManyRows,
  many: readonly ManyRows[],
): Promise<void> => {
  const lists = many.map((one) => one[table].slice(1, -1)).filter(Boolean);
  await client.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [`[${lists.join()}]`],
  );
};

/** Numbers that nobody else has or gets, ascending. */
const takeNumbers = async (owner: Pool, table: keyof ManyRows, count: number): Promise<number[]> => {
  const { rows } = await owner.query<{ number: string }>(
    `SELECT nextval(pg_get_serial_sequence('${table}', 'sequence')) AS number FROM generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ number }) => Number(number));
};

/** All rows or none. */
const insert = async (owner: Pool, { rows, many }: Batch): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL synchronous_commit = off');
    for (const table of tables) await insertInto(client, table, rows.get(table) ?? []);
    for (const table of ['answer', 'screening_event'] as const) await insertMany(client, table, many);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};

/** What autovacuum does in a clinic that grew over years, however long it takes. */
const vacuum = async (owner: Pool): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query('SET statement_timeout = 0');
    // What stands outside of its row is never looked for.
    await client.query('VACUUM (ANALYZE, PROCESS_TOAST false)');
  } finally {
    client.release(true);
  }
};

/** Up to here, every record has all its rows. Beyond, some forty for each would be most of the database. */
export const mostWhole = 5000;

/**
 * A clinic of its own with so many sealed records: real chains, real hashes, real signatures, made-up people.
 *
 * @param whole also rows of the answers and events; otherwise each copy says under its seal that it has none
 */
export const seedVolume = async (
  count: number,
  tell: (made: number) => void = () => undefined,
  whole = count <= mostWhole,
): Promise<Volume> => {
  const owner = new Pool({ connectionString: process.env['DATABASE_OWNER_URL'] });
  try {
    return await seedAs(owner, count, tell, whole);
  } finally {
    await owner.end();
  }
};

/** The use cases work as the app; what no use case does, only who owns the tables may do. */
const seedAs = async (
  owner: Pool,
  count: number,
  tell: (made: number) => void,
  whole: boolean,
): Promise<Volume> => {
  const volume = await openVolumeClinic();
  const { clinicId } = volume.staff;
  const templates = await makeTemplates(owner, volume.staff, whole);
  const signer = await withoutClinic((tx) => currentSigner(tx, now()));
  const { clinicKey, master } = await transaction(clinicId, async (tx) => ({
    clinicKey: await keyOfClinic(tx, clinicId),
    master: await masterKeyForNew(tx, clinicId),
  }));
  let chains = await chainsOf(owner, clinicId);
  const left = count - templates.length;
  let made = 0;
  const templateFor = (index: number): RecordTemplate => {
    const kind = index % 10;
    return templates[kind < 7 ? 0 : kind < 9 ? 1 : 2]!;
  };
  const numbersFor = async (from: number, until: number): Promise<(() => Numbers) | null> => {
    if (!whole) return null;
    const needed = Array.from({ length: until - from }, (_, place) => templateFor(from + place).numbered);
    const answers = await takeNumbers(
      owner,
      'answer',
      needed.reduce((sum, { answer }) => sum + answer.length, 0),
    );
    const events = await takeNumbers(
      owner,
      'screening_event',
      needed.reduce((sum, { event }) => sum + event.length, 0),
    );
    return () => {
      const { answer, event } = needed.shift()!;
      return { answer: answers.splice(0, answer.length), event: events.splice(0, event.length) };
    };
  };
  const makeNext = async (): Promise<Batch> => {
    const rows = new Map<string, Row[]>(tables.map((table) => [table, []]));
    const many: ManyRows[] = [];
    const sealedAt = now();
    const until = Math.min(made + atOnce, left);
    const nextNumbers = await numbersFor(made, until);
    for (; made < until; made += 1) {
      const earlierBy = Math.round(((left - made) * day) / perDay) + day;
      const copied = await copyRecord(
        templateFor(made),
        { index: made, earlierBy, sealedAt, numbers: nextNumbers?.() ?? null },
        chains,
        { signer, clinicKey, master },
      );
      if (copied.many) many.push(copied.many);
      for (const table of tables) rows.get(table)!.push(...copied.rows[table]);
      chains = copied.chains;
      // Those before these are on their way to the database.
      await whatWaits();
    }
    return { rows, many };
  };
  let batch = await makeNext();
  for (let inserted = 0; inserted < left;) {
    const madeBy = made;
    const [next] = await Promise.all([makeNext(), insert(owner, batch)]);
    // Without figures of its own, the database takes a plan that reads all rows of the clinic to find one, and keeps it.
    if (inserted === 0) await owner.query('ANALYZE');
    inserted = madeBy;
    batch = next;
    tell(inserted + templates.length);
  }
  await vacuum(owner);
  return volume;
};
