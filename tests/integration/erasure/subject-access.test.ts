import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { readRecord } from '@/lib/consent/read-consent';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { erasePatient } from '@/lib/erasure/erase-patient';
import { newId } from '@/lib/ids';
import { correctAnswer } from '@/lib/screening/staff-steps';
import { copyOfEverything } from '@/lib/subject-access/copy-of-everything';
import { checkFile } from '@/lib/verify/check-file';
import { readKeyFile } from '@/lib/verify/trusted-keys';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { owner } from '../../support/owner';

let staff: StaffActor;
let patientId: string;
let recordId: string;
let files: ReadonlyMap<string, Buffer>;
let fileName: string;
let corrected: string;

/** Somebody who has not signed, and whose answer was corrected: their id. */
const treated = async (familyName: string): Promise<string> => {
  const { screeningId } = await anAnsweredIntake(staff, { 'needle-fear': 'yes' }, { familyName });
  const done = await correctAnswer(
    {
      screeningId,
      factId: 'needle-fear',
      state: 'answered',
      value: 'no',
      reason: 'Misread',
      idempotencyKey: newId(),
    },
    staff,
  );
  if (!done.ok) throw new Error(done.error.code);
  return (await owner().screening.findFirstOrThrow({ where: { id: screeningId } })).patientId;
};

beforeAll(async () => {
  staff = await aClinic();
  const { tablet, screeningId } = await anAnsweredIntake(
    staff,
    { 'needle-fear': 'no' },
    { familyName: 'Asks' },
  );
  await signAndCountersign(staff, tablet, 'Sam Asks');
  ({ patientId } = await owner().screening.findFirstOrThrow({ where: { id: screeningId } }));
  recordId = (await owner().sealedRecord.findFirstOrThrow({ where: { screeningId } })).id;
  await readRecord(staff, recordId);
  corrected = await treated('Zwetschge');
  const copy = await copyOfEverything(staff, patientId);
  if (!copy.ok) throw new Error(copy.error.code);
  fileName = copy.value.fileName;
  files = await unpacked(copy.value.bytes);
});

const unpacked = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> => {
  const read = new Map<string, Buffer>();
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true });
  for (const entry of await zip.getEntries())
    if (!entry.directory)
      read.set(
        entry.filename,
        Buffer.from(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false })),
      );
  return read;
};

const json = (name: string, from = files): never => JSON.parse(from.get(name)!.toString('utf8')) as never;

test('has everything, in files that can be read and checked', async () => {
  expect([...files.keys()].sort()).toEqual([
    'README.txt',
    'audit.json',
    'keys.json',
    'pdf/record-1.pdf',
    'person.json',
    'records/record-1.json',
    'staff.json',
    'visits/visit-1.json',
  ]);
  expect(fileName).toMatch(/^patient-copy-\d{4}-\d\d-\d\d\.zip$/);
  expect(json('person.json')).toMatchObject({ givenName: 'Sam', familyName: 'Asks', bornOn: '1990-05-05' });
  const visit: Record<string, readonly Record<string, unknown>[]> = json('visits/visit-1.json');
  const stored = await owner().answer.count({ where: { screeningId: visit['screeningId'] as never } });
  expect(visit['answers']).toHaveLength(stored);
  expect(visit['answers']).toContainEqual(expect.objectContaining({ factId: 'needle-fear', value: 'no' }));
  expect(visit['events']).toContainEqual(expect.objectContaining({ kind: 'declared-true' }));
  expect(visit['assessments']![0]).toMatchObject({ input: expect.anything(), evaluation: expect.anything() });
  expect(visit['consents']).toMatchObject([
    {
      id: recordId,
      content: { statement: expect.anything() },
      signatures: [{ role: 'patient' }, { role: 'physiotherapist' }],
    },
  ]);
  expect(visit['waysIn']).toHaveLength(1);
  expect(files.get('visits/visit-1.json')!.toString()).not.toMatch(/hash":\s*"[^"]*cookie|tokenHash/i);
  expect(files.get('pdf/record-1.pdf')!.subarray(0, 5).toString()).toBe('%PDF-');
  expect(files.get('README.txt')!.toString()).toContain('1 visit, 1 finished record');

  const keys = await readKeyFile(files.get('keys.json')!.toString('utf8'), nodePrimitives);
  const blob = new Blob([new Uint8Array(files.get('records/record-1.json')!)]);
  expect(await checkFile({ name: 'record-1.json', blob }, { keys: keys! }, nodePrimitives)).toMatchObject({
    verdict: 'valid',
    records: 1,
  });
});

test('has answers that were replaced, and says why', async () => {
  const copy = await copyOfEverything(staff, corrected);
  if (!copy.ok) throw new Error(copy.error.code);
  const visit: { answers: readonly { factId: string }[]; assessments: readonly unknown[] } = json(
    'visits/visit-1.json',
    await unpacked(copy.value.bytes),
  );
  expect(visit.answers.filter(({ factId }) => factId === 'needle-fear')).toMatchObject([
    { value: 'yes', saidBy: 'patient' },
    { value: 'no', saidBy: 'clinician', reason: 'Misread' },
  ]);
  expect(visit.assessments.length).toBeGreaterThan(1);
});

test('is in the trail, and of nobody else', async () => {
  const audit: readonly { action: string; objectId: string; actorId: string }[] = json('audit.json');
  expect(audit).toContainEqual(
    expect.objectContaining({ action: 'record-read', objectId: recordId, actorId: staff.staffId }),
  );
  expect(json('staff.json')).toMatchObject({ [staff.staffId]: 'Robin Physio' });
  expect([...files.values()].map(String).join('\n')).not.toContain('Zwetschge');
  expect(
    await owner().auditEvent.findFirst({ where: { action: 'patient-copied', objectId: patientId } }),
  ).toMatchObject({ actorId: staff.staffId, detail: { visits: 1, records: 1 } });
});

test('is there of nobody of another clinic, and of nobody who was erased', async () => {
  const stranger = await aClinic({ approved: false });
  expect((await copyOfEverything(stranger, patientId)).ok).toBe(false);
  await erasePatient({ patientId, reason: 'patient-asked', familyName: null }, staff);
  expect((await copyOfEverything(staff, patientId)).ok).toBe(false);
});
