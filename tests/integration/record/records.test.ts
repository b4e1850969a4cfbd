import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { readAudit } from '@/lib/audit/read-audit';
import { countersign } from '@/lib/consent/countersign';
import { readRecord } from '@/lib/consent/read-consent';
import { csvColumns, exportRecordsCsv } from '@/lib/export/records-csv';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import { searchRecords } from '@/lib/record/search-records';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { withdrawForPatient, withdrawOwnConsent } from '@/lib/consent/say-no';
import { newId } from '@/lib/ids';
import { transaction } from '@/lib/db/transaction';
import { correctPatient } from '@/lib/patients/register-patient';
import { insertAnswerOnce } from '@/lib/screening/screening.repository';
import { correctAnswer, readScreening, setPlan } from '@/lib/screening/staff-steps';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';
import { owner } from '../../support/owner';

let staff: StaffActor;

const names = [
  '=HYPERLINK("http://x")',
  '+44',
  '@cmd',
  '-2',
  'O’Neil, "Zoë"',
  'عائشة',
  'דוד',
  '🌻 Löwe',
  'Kowalczyk',
];

beforeAll(async () => {
  staff = await aClinic();
  for (const familyName of names) {
    const { tablet } = await anAnsweredIntake(staff, {}, { familyName });
    await signAndCountersign(staff, tablet, 'Sam Test');
    if (familyName === 'Kowalczyk') await withdrawOwnConsent({ reason: '' }, tablet);
  }
});

const csv = async (filter: Record<string, string> = {}): Promise<string> => {
  let text = '';
  for await (const piece of await exportRecordsCsv(staff, recordFilterSchema.parse(filter))) text += piece;
  return text;
};

const rows = async (filter?: Record<string, string>): Promise<Record<string, string>[]> =>
  parse(await csv(filter), { columns: true, bom: true });

describe('CSV', () => {
  test('has one row a record, the columns of the contract, and a mark for UTF-8', async () => {
    const text = await csv();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.slice(1).split('\r\n')[0]).toBe(csvColumns.join(','));
    expect(await rows()).toHaveLength(names.length + 1);
  });

  test('no cell starts a formula', async () => {
    const cells = (await rows()).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("http://x")');
  });

  test('other scripts, commas and quotes come back as they were', async () => {
    const family = (await rows()).map((row) => row['patient_family_name']);
    expect(family).toContain('عائشة');
    expect(family).toContain('🌻 Löwe');
    expect(family).toContain('דוד');
    expect(family).toContain('O’Neil, "Zoë"');
  });

  test('with nothing found it is the header alone', async () => {
    expect((await csv({ name: 'nobody' })).trim()).toBe(`\uFEFF${csvColumns.join(',')}`.trim());
  });

  test('each export is audited before it leaves', async () => {
    const count = () =>
      owner().auditEvent.count({ where: { clinicId: staff.clinicId, action: 'records-exported' } });
    const before = await count();
    await exportRecordsCsv(staff, recordFilterSchema.parse({}));
    expect(await count()).toBe(before + 1);
  });
});

test('whoever opens a screening, a record or the audit trail is in it', async () => {
  const own = await aClinic();
  const { screeningId, consentId } = await signedIntake(own);
  await readScreening(own, screeningId);
  await readRecord(own, consentId);
  await readAudit(own, {}, 'UTC');
  const events = await owner().auditEvent.findMany({
    where: { clinicId: own.clinicId, action: { endsWith: '-read' } },
    orderBy: { sequence: 'asc' },
  });
  expect(events.map(({ action, objectId, actorId }) => [action, objectId, actorId])).toEqual([
    ['screening-read', screeningId, own.staffId],
    ['record-read', consentId, own.staffId],
    ['audit-read', own.clinicId, own.staffId],
  ]);
});

describe('a record, its place in the list and its row in the export', () => {
  /** What each of the three says. */
  const said = async (own: StaffActor, consentId: string) => {
    const record = await readRecord(own, consentId);
    const filter = recordFilterSchema.parse({});
    const { records } = await searchRecords(own, filter);
    let text = '';
    for await (const piece of await exportRecordsCsv(own, filter)) text += piece;
    const row = parse<Record<string, string>>(text, { columns: true, bom: true });
    return {
      page: record.ok && record.value.end && { wasComplete: record.value.end.wasComplete },
      list: records.find(({ id }) => id === consentId)?.state,
      csv: row.find((one) => one['record_id'] === consentId)?.['state'],
    };
  };
  const correct = (own: StaffActor, screeningId: string) =>
    correctAnswer(
      {
        screeningId,
        factId: 'diabetes',
        state: 'not-sure',
        reason: 'Asked again.',
        idempotencyKey: newId(),
      },
      own,
    );
  /** As where the rules in force do not know an answer any more: it is stored, and nobody is judged. */
  const storeAnswer = (own: StaffActor, screeningId: string) =>
    transaction(own.clinicId, (tx) =>
      insertAnswerOnce(tx, {
        clinicId: own.clinicId,
        screeningId,
        factId: 'diabetes',
        state: 'not-sure',
        value: null,
        saidBy: 'clinician',
        staffId: own.staffId,
        reason: 'Asked again.',
        idempotencyKey: newId(),
        at: new Date(),
      }),
    );
  const correctBirthDate = async (own: StaffActor, screeningId: string) => {
    const { patient } = await snapshotOf(own, screeningId);
    return transaction(own.clinicId, (tx) =>
      correctPatient(tx, own, patient.id, {
        patient: { ...patient, bornOn: '1985-05-05' },
        today: '2026-01-01',
        at: new Date(),
      }),
    );
  };

  test.each<[string, boolean, string, object | null]>([
    ['nothing', false, 'awaiting-countersignature', null],
    ['nothing', true, 'complete', null],
    ['answers', false, 'superseded', { wasComplete: false }],
    ['answers', true, 'complete', { wasComplete: true }],
    ['answers that were not judged', false, 'superseded', { wasComplete: false }],
    ['answers that were not judged', true, 'complete', { wasComplete: true }],
    ['plan', false, 'superseded', { wasComplete: false }],
    ['plan', true, 'complete', { wasComplete: true }],
    ['birth date', false, 'superseded', { wasComplete: false }],
    ['birth date', true, 'complete', { wasComplete: true }],
    ['consent', true, 'superseded', { wasComplete: false }],
  ])('agree where afterwards this changed: %s (countersigned: %s)', async (what, complete, state, page) => {
    const own = await aClinic();
    const { screeningId, consentId } = await signedIntake(own);
    if (complete) await countersign({ screeningId, consentId, changedToday: 'no' }, own);
    if (what === 'answers') expect(await correct(own, screeningId)).toMatchObject({ ok: true });
    if (what === 'answers that were not judged') await storeAnswer(own, screeningId);
    if (what === 'plan')
      expect(await setPlan({ screeningId, regions: ['forearm-left'], technique: 'deep' }, own)).toMatchObject(
        { ok: true },
      );
    if (what === 'birth date') expect(await correctBirthDate(own, screeningId)).toMatchObject({ ok: true });
    if (what === 'consent')
      expect(await withdrawForPatient({ screeningId, reason: '' }, own)).toMatchObject({ ok: true });
    expect(await said(own, consentId)).toEqual({ page, list: state, csv: state });
  });
});

describe('finding', () => {
  test.each([
    ['by any part of the name, without marks', { name: 'zoe o’neil' }, 1],
    ['by a name with a wildcard character, taken literally', { name: '%' }, 0],
    ['by state', { state: 'withdrawn' }, 1],
    ['complete ones leave out what was withdrawn', { state: 'complete' }, names.length - 1],
    ['and the consent that was withdrawn is superseded', { state: 'superseded' }, 1],
    ['from a day in the future', { from: '2999-01-01' }, 0],
    ['until a day in the past', { to: '2000-01-01' }, 0],
    ['with empty fields, as a form sends them', { name: '', from: '', to: '', state: '' }, names.length + 1],
  ])('%s', async (_name, filter, expected) => {
    expect((await searchRecords(staff, recordFilterSchema.parse(filter))).total).toBe(expected);
  });

  test('by physiotherapist', async () => {
    const filter = recordFilterSchema.parse({ physiotherapist: staff.staffId });
    expect((await searchRecords(staff, filter)).total).toBe(names.length);
  });

  test('another clinic finds nothing', async () => {
    expect((await searchRecords(await aClinic(), recordFilterSchema.parse({}))).total).toBe(0);
  });
});
