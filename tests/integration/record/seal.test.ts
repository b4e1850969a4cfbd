import { spawn, spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { countersign } from '@/lib/consent/countersign';
import { refuseConsent, withdrawForPatient, withdrawOwnConsent } from '@/lib/consent/say-no';
import { sha256 } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { exportRecord } from '@/lib/record/export-record';
import { sealBacklog } from '@/lib/record/seal-backlog';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealed, findSealedAfter, type SealedRecord } from '@/lib/record/sealed-record.repository';
import { genesisHash, type RecordHeader } from '@/lib/verify/record-header';
import { saveAnswer } from '@/lib/screening/save-answer';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';
import { tampering } from '../../support/tampering';
import { owner } from '../../support/owner';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const complete = async (actor = staff) => {
  const { screeningId, tablet, consentId } = await signedIntake(actor);
  const done = await countersign({ screeningId, consentId, changedToday: 'no' }, actor);
  expect(done).toMatchObject({ ok: true });
  return { screeningId, tablet, consentId };
};
const sealOf = (id: string) => transaction(staff.clinicId, (tx) => findSealed(tx, staff.clinicId, id));
const sealsOf = (clinicId: string) => transaction(clinicId, (tx) => findSealedAfter(tx, clinicId, 0, 100));
const headerOf = ({ header }: SealedRecord) => JSON.parse(header) as RecordHeader;
const contentOf = ({ content }: SealedRecord) => JSON.parse(content) as SealedContent;

describe('a record that is complete', () => {
  test('says everything, in canonical bytes that its hash and signature are of', async () => {
    const { screeningId, tablet, consentId } = await complete();
    const seal = (await sealOf(consentId))!;
    const header = headerOf(seal);
    const content = contentOf(seal);
    expect(seal.header).toBe(canonicalJson(header));
    expect(seal.content).toBe(canonicalJson(content));
    expect(seal.hash).toBe(sha256(seal.header));
    expect(header.contentHash).toBe(sha256(seal.content));
    expect(header).toMatchObject({ clinicId: staff.clinicId, recordId: consentId, kind: 'given' });

    const key = await owner().recordKey.findUniqueOrThrow({ where: { keyId: header.keyId } });
    const spki = Buffer.from(key.publicKey, 'base64');
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(seal.header), publicKey, Buffer.from(seal.signature, 'base64'))).toBe(
      true,
    );

    expect(content).toMatchObject({
      schema: 2,
      recordId: consentId,
      sealedAfterwards: false,
      clinic: { id: staff.clinicId, name: 'Test clinic', timeZone: 'Pacific/Auckland' },
      patient: { givenName: 'Sam', familyName: 'Test', bornOn: '1990-05-05' },
      screening: { id: screeningId, startedById: staff.staffId },
      devices: [{ accessId: tablet.accessId, channel: 'tablet' }],
      signatures: [
        { role: 'patient', method: 'drawn', meaning: 'agrees', registration: null },
        { role: 'physiotherapist', signerName: 'Robin Physio', registration: 'PT 1' },
      ],
      recordedBy: { kind: 'patient', id: tablet.accessId },
      staff: [{ id: staff.staffId, fullName: 'Robin Physio', registration: 'PT 1' }],
    });
    expect(content.nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(content.signatures[0]?.ink).toBeGreaterThan(50);
    expect(content.signatures[0]?.strokes?.[0]?.points.length).toBe(40);
    const row = await owner().consent.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: staff.clinicId, id: consentId } },
    });
    expect(content.consent).toMatchObject({ hash: row.hash, chainSequence: row.chainSequence });
    expect(sha256(canonicalJson(content.statement))).toBe(row.statementHash);
    const stored = await owner().answer.count({ where: { clinicId: staff.clinicId, screeningId } });
    expect(content.answers.length).toBe(stored);
    expect(content.assessments).toMatchObject([
      { reason: 'first', disposition: 'no-contraindication-found', evaluation: { findings: [] }, floors: [] },
    ]);
    expect(content.ruleSets).toMatchObject([
      { fingerprint: content.assessments[0]?.ruleSetFingerprint, policy: { measures: [] } },
    ]);
  });

  test('is not sealed before it is complete, and every "no" is', async () => {
    const given = await signedIntake(staff);
    expect(await sealOf(given.consentId)).toBeNull();

    const refusing = await anAnsweredIntake(staff);
    const refused = await refuseConsent({ reason: 'Not today' }, refusing.tablet);
    const own = await withdrawOwnConsent({ reason: '' }, given.tablet);
    const done = await complete();
    const byStaff = await withdrawForPatient({ screeningId: done.screeningId, reason: 'Rang' }, staff);
    const seals = [];
    for (const no of [refused, own, byStaff]) {
      if (!no.ok) throw new Error(no.error.code);
      seals.push(contentOf((await sealOf(no.value.consentId))!));
    }
    expect(seals).toMatchObject([
      { kind: 'refused', reason: 'Not today', signatures: [], earlier: [] },
      { kind: 'withdrawn', earlier: [{ recordId: given.consentId, kind: 'given' }] },
      { kind: 'withdrawn', reason: 'Rang', recordedBy: { kind: 'staff', id: staff.staffId } },
    ]);
    // The "no" itself is an answer, and what it took the place of is kept beside it.
    const said = seals[2]?.answers.filter(({ factId }) => factId === 'consent-refused-or-withdrawn');
    expect(said?.at(-1)).toMatchObject({ value: 'yes', current: true });
  });

  test('keeps the history of an answer that was changed', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    await saveAnswer(
      { factId: 'diabetes', state: 'answered', value: 'yes', idempotencyKey: newId() },
      tablet,
    );
    const refused = await refuseConsent({ reason: '' }, tablet);
    if (!refused.ok) throw new Error(refused.error.code);
    const { answers } = contentOf((await sealOf(refused.value.consentId))!);
    expect(answers.filter(({ factId }) => factId === 'diabetes')).toMatchObject([
      { value: 'no', current: false, inWords: 'No' },
      { value: 'yes', current: true, inWords: 'Yes', question: 'Do you have diabetes?' },
    ]);
  });
});

test('without a seal nothing can be complete, whoever writes the row', async () => {
  const { consentId } = await signedIntake(staff);
  const unsealed = transaction(staff.clinicId, (tx) =>
    tx.signature.create({
      data: {
        clinicId: staff.clinicId,
        consentId,
        id: newId(),
        role: 'physiotherapist',
        method: 'account',
        signerName: 'Robin Physio',
        staffId: staff.staffId,
        signedHash: genesisHash,
        hash: genesisHash,
        at: now(),
      },
    }),
  );
  await expect(unsealed).rejects.toThrow(/without a seal/);
  const given = await owner().consent.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: staff.clinicId, id: consentId } },
  });
  const { content: _content, ...row } = given;
  await expect(
    owner().consent.create({
      data: { ...row, id: newId(), kind: 'refused', sequence: 2, chainSequence: 100_000 },
    }),
  ).rejects.toThrow(/without a seal/);
});

test('records completed at the same time stand one after the other, without a gap', async () => {
  const own = await aClinic();
  const signed = [];
  for (let person = 0; person < 4; person += 1) signed.push(await signedIntake(own));
  await Promise.all(
    signed.map(({ screeningId, consentId, tablet }, place) =>
      place % 2 === 0
        ? countersign({ screeningId, consentId, changedToday: 'no' }, own)
        : withdrawOwnConsent({ reason: '' }, tablet),
    ),
  );
  const chain = await sealsOf(own.clinicId);
  expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  expect(chain.map(({ previousHash }) => previousHash)).toEqual([
    genesisHash,
    ...chain.slice(0, -1).map(({ hash }) => hash),
  ]);
});

test('what was complete before there were seals is sealed once, and says so', async () => {
  const own = await aClinic();
  const { consentId, screeningId, tablet } = await complete(own);
  await withdrawOwnConsent({ reason: '' }, tablet);
  await tampering(['sealed_record', 'seal_backlog'], async (sql) => {
    await sql(`DELETE FROM sealed_record WHERE clinic_id = '${own.clinicId}'`);
    await sql(
      `INSERT INTO seal_backlog (clinic_id, id) SELECT clinic_id, id FROM consent WHERE clinic_id = '${own.clinicId}'`,
    );
  });
  // Two processes that start together.
  const sealed = await Promise.all([sealBacklog(), sealBacklog()]);
  expect(sealed[0] + sealed[1]).toBe(2);
  expect(await sealBacklog()).toBe(0);
  const [first, second, ...none] = (await sealsOf(own.clinicId)).map(contentOf);
  expect(none).toEqual([]);
  expect(first).toMatchObject({ recordId: consentId, sealedAfterwards: true, kind: 'given' });
  expect(second).toMatchObject({ kind: 'withdrawn', sealedAfterwards: true, screening: { id: screeningId } });
  // What came after it was complete is part of the later record alone.
  const says = (content?: SealedContent) =>
    content?.answers.findLast(({ factId }) => factId === 'consent-refused-or-withdrawn')?.value;
  expect([says(first), says(second)]).toEqual(['no', 'yes']);
});

describe('a record that was exported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beforehand-record-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const inFolder = (name: string): string => join(folder, name);

  const exported = async () => {
    const { consentId } = await complete();
    const file = await exportRecord(staff, consentId);
    if (!file.ok) throw new Error(file.error.code);
    const { keyId } = (await sealOf(consentId))!;
    const { publicKey } = await owner().recordKey.findUniqueOrThrow({ where: { keyId } });
    writeFileSync(inFolder('record.json'), file.value.text);
    writeFileSync(
      inFolder('clinic.pem'),
      createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }).export({
        format: 'pem',
        type: 'spki',
      }),
    );
    return { consentId, text: file.value.text };
  };

  test('is checked by openssl alone, by the very commands of docs/verify-without-us.md', async () => {
    const { text } = await exported();
    const [, commands = ''] =
      /```sh\n([^]*?)```/.exec(readFileSync('docs/verify-without-us.md', 'utf8')) ?? [];
    const run = () => spawnSync('bash', ['-c', commands], { cwd: folder, encoding: 'utf8' });
    const digits = (said: string) => said.match(/[0-9a-f]{64}/g) ?? [];

    const whole = run();
    expect(`${whole.stdout}${whole.stderr}`).toContain('Signature Verified Successfully');
    const [content, named, key, keyNamed, ...none] = digits(whole.stdout);
    expect(none).toEqual([]);
    expect([content, key]).toEqual([named, keyNamed]);

    writeFileSync(inFolder('record.json'), text.replace('"Sam"', '"Tom"'));
    const [other, stillNamed] = digits(run().stdout);
    expect(other).not.toBe(stillNamed);
    writeFileSync(
      inFolder('record.json'),
      text.replace('"kind":"given","previousHash"', '"kind":"refused","previousHash"'),
    );
    expect(run().stdout).toContain('Signature Verification Failure');
  });

  test('is checked by the command, which says it by its exit code too', async () => {
    const { text } = await exported();
    writeFileSync(inFolder('edited.json'), text.replace('"Sam"', '"Tom"'));
    const verify = (...args: readonly string[]) =>
      new Promise<{ code: number | null; said: string }>((resolve) => {
        const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', ...args], {
          // No database and no data folder: whoever checks has neither.
          env: { PATH: process.env['PATH'], DATA_DIR: inFolder('none') } as unknown as NodeJS.ProcessEnv,
        });
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => (said += chunk));
        child.stderr.on('data', (chunk: Buffer) => (said += chunk));
        child.once('close', (code) => resolve({ code, said }));
      });
    const key = ['--key', inFolder('clinic.pem')];
    const [valid, edited, unknown, missing] = await Promise.all([
      verify(inFolder('record.json'), ...key),
      verify(inFolder('edited.json'), ...key),
      verify(inFolder('record.json')),
      verify(inFolder('not-there.zip'), ...key),
    ]);
    expect(valid).toMatchObject({ code: 0, said: expect.stringMatching(/\nvalid\n$/) as unknown });
    expect(edited).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^edited: record \d+ [^]*\ntampered\n$/) as unknown,
    });
    expect(unknown).toMatchObject({ code: 2, said: expect.stringContaining('--key') as unknown });
    expect(missing.code).toBe(2);
  });

  test('is audited, and nobody else’s is there', async () => {
    const { consentId } = await exported();
    const [event] = await owner().auditEvent.findMany({
      where: { clinicId: staff.clinicId },
      orderBy: { sequence: 'desc' },
      take: 1,
    });
    expect(event).toMatchObject({ action: 'records-exported', objectId: consentId });
    expect(await exportRecord(await aClinic(), consentId)).toMatchObject({ ok: false });
    const open = await signedIntake(staff);
    expect(await exportRecord(staff, open.consentId)).toMatchObject({ ok: false });
  });
});
