import { createPublicKey } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { auditHash } from '@/lib/audit/audit-row';
import { findAuditAfter } from '@/lib/audit/audit.repository';
import { countersign } from '@/lib/consent/countersign';
import { withdrawForPatient } from '@/lib/consent/say-no';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { transaction } from '@/lib/db/transaction';
import { checkDatabase } from '@/lib/record/check-database';
import { ownSigners } from '@/lib/record-key/current-signer';
import { readKeyFile, type TrustedKeys } from '@/lib/verify/trusted-keys';
import { aClinic } from '../../support/a-clinic';
import { coveredVisit, firstVisit } from '../../support/a-next-visit';
import { signedIntake } from '../../support/a-signature';
import { otherAnswer, otherConsent, otherStrokes } from '../../support/record-text';

/** Somebody who may do everything: the database's own superuser, with every refusal switched off. */
let admin: pg.Client;
let staff: StaffActor;
let keys: TrustedKeys;
const ids: string[] = [];

const tables = [
  'sealed_record',
  'consent',
  'signature',
  'answer',
  'assessment',
  'screening_event',
  'treatment',
  'audit_event',
] as const;

const byMark = {
  method: 'mark',
  witnessName: 'Wit Ness',
  witnessTypedName: 'Wit Ness',
  witnessed: 'on',
};

beforeAll(async () => {
  staff = await aClinic();
  for (let person = 0; person < 4; person += 1) {
    const { screeningId, consentId } = await signedIntake(staff, {}, person === 3 ? byMark : {});
    await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
    ids.push(consentId);
    if (person === 1) {
      const no = await withdrawForPatient({ screeningId, reason: 'Rang' }, staff);
      if (no.ok) ids.push(no.value.consentId);
    }
  }
  await coveredVisit(staff, (await firstVisit(staff, 6)).screeningId);
  const [{ publicKey } = { publicKey: '' }] = await ownSigners();
  const pem = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  keys = (await readKeyFile(pem.export({ format: 'pem', type: 'spki' }).toString(), nodePrimitives))!;

  const url = new URL(inject('adminUrl'));
  url.pathname = new URL(process.env['DATABASE_URL']!).pathname;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  for (const table of tables) {
    await admin.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
    await admin.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  }
});
afterEach(async () => {
  for (const table of tables) {
    await admin.query(`DELETE FROM ${table}`);
    await admin.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
  }
});
afterAll(() => admin.end());

const check = () => checkDatabase(keys, []);
const said = async () => {
  const { findings } = await check();
  return findings.map(({ kind, subject: { what, sequence, through } }) =>
    [kind, what, sequence, through && `to ${through}`].filter((part) => part !== undefined).join(' '),
  );
};

test('a database that nobody touched is valid', async () => {
  expect(await check()).toMatchObject({ verdict: 'valid', records: 7, findings: [] });
});

/** A statement, or one that is made of the first consent. */
type Tampering = string | ((consentId: string) => Promise<string>);

describe('what somebody did to sealed records', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'what it says',
      `UPDATE sealed_record SET sealed_content = set_byte(sealed_content, 99, 255 - get_byte(sealed_content, 99)) WHERE sequence = 2`,
      ['edited record 2'],
    ],
    [
      'its header',
      `UPDATE sealed_record SET header = replace(header, '"given"', '"refused"') WHERE sequence = 2`,
      ['edited record 2'],
    ],
    [
      'a column beside it',
      `UPDATE sealed_record SET sealed_at = sealed_at - interval '1 day' WHERE sequence = 2`,
      ['edited record 2'],
    ],
    [
      'the place of the newest',
      `UPDATE sealed_record SET sequence = 900 WHERE sequence = 7`,
      ['edited record 7'],
    ],
    [
      'its hash, which the next would follow',
      `UPDATE sealed_record SET hash = repeat('a', 64) WHERE sequence = 7`,
      ['edited record 7'],
    ],
    [
      'whose it is',
      `UPDATE sealed_record SET screening_id = (SELECT screening_id FROM sealed_record WHERE sequence = 1) WHERE sequence = 2`,
      ['edited record 2'],
    ],
    ['one gone', `DELETE FROM sealed_record WHERE sequence = 2`, ['deleted record 2', 'deleted record']],
    ['the newest gone', `DELETE FROM sealed_record WHERE sequence = 7`, ['deleted record']],
    [
      'two in another order',
      `UPDATE sealed_record SET sequence = CASE sequence WHEN 2 THEN 1003 ELSE 1002 END WHERE sequence IN (2, 3);
      UPDATE sealed_record SET sequence = sequence - 1000 WHERE sequence > 1000`,
      ['reordered record 2'],
    ],
    [
      'one put in',
      `INSERT INTO sealed_record SELECT clinic_id, 8, gen_random_uuid(), screening_id, kind, replace(header, '"sequence":7', '"sequence":8'), content, content_hash, previous_hash, hash, key_id, signature, sealed_at, sealed_content FROM sealed_record WHERE sequence = 7`,
      ['edited record 8'],
    ],
    [
      'an old one once more',
      `INSERT INTO sealed_record SELECT clinic_id, 8, gen_random_uuid(), screening_id, kind, header, content, content_hash, previous_hash, hash, key_id, signature, sealed_at, sealed_content FROM sealed_record WHERE sequence = 2`,
      // Under another id it does not open either.
      ['edited record 2', 'replayed record 2'],
    ],
  ])('%s', async (_what, sql, expected) => {
    await admin.query(sql);
    expect(await said()).toEqual(expected);
    expect((await check()).verdict).toBe('tampered');
  });

  test('another key in place of the trusted one', async () => {
    const { aKey } = await import('../../support/a-sealed-chain');
    const verdict = await checkDatabase(aKey().trusted, []);
    expect(verdict.findings.map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'unknown-key'));
  });
});

describe('what somebody did to the rows they were made of', () => {
  test.each<[string, Tampering, readonly string[]]>([
    ['an answer', () => otherAnswer(staff.clinicId, 'diabetes', 'yes'), ['edited answer 1']],
    [
      'a bit of an answer',
      `UPDATE answer SET sealed_content = set_byte(sealed_content, 40, 255 - get_byte(sealed_content, 40)) WHERE sequence = (SELECT min(sequence) FROM answer WHERE fact_id = 'diabetes')`,
      ['edited answer 1'],
    ],
    [
      'an answer gone',
      `DELETE FROM answer WHERE sequence = (SELECT min(sequence) FROM answer WHERE fact_id = 'diabetes')`,
      ['deleted answer 1'],
    ],
    [
      'what the rules said',
      `UPDATE assessment SET disposition = 'proceed-with-precautions' WHERE id = (SELECT assessment_id FROM consent WHERE chain_sequence = 1)`,
      ['edited assessment 1'],
    ],
    [
      'a consent',
      (id: string) =>
        otherConsent(staff.clinicId, id, (content) => ({
          ...content,
          signer: { ...content.signer, name: 'Somebody' },
        })),
      ['edited consent 1'],
    ],
    [
      'the text that was shown',
      (id: string) =>
        otherConsent(staff.clinicId, id, (content) => ({
          ...content,
          statement: { ...content.statement, benefits: [] },
        })),
      ['edited consent 1', 'edited consent 1'],
    ],
    [
      'a stroke',
      (id: string) =>
        otherStrokes(staff.clinicId, id, (strokes) => {
          const others = structuredClone(strokes) as { points: number[][] }[];
          others[0]!.points[0]![0] = 41;
          return others;
        }),
      ['edited signature 1', 'edited signature 1'],
    ],
    [
      'a signature gone',
      `DELETE FROM signature WHERE role = 'patient' AND consent_id = (SELECT id FROM consent WHERE chain_sequence = 1)`,
      ['deleted signature 1', 'deleted signature 1'],
    ],
    ...[{}, null, [[]]].map((nonsense): [string, Tampering, readonly string[]] => [
      `strokes that are ${JSON.stringify(nonsense)}`,
      (id) => otherStrokes(staff.clinicId, id, () => nonsense),
      ['edited signature 1', 'edited signature 1'],
    ]),
    [
      'a bit of a consent',
      `UPDATE consent SET sealed_content = set_byte(sealed_content, 99, 255 - get_byte(sealed_content, 99)) WHERE chain_sequence = 1`,
      ['edited consent 1', 'edited consent 1'],
    ],
    [
      'a bit of a signature',
      `UPDATE signature SET sealed_signer = set_byte(sealed_signer, 99, 255 - get_byte(sealed_signer, 99)) WHERE role = 'patient' AND consent_id = (SELECT id FROM consent WHERE chain_sequence = 1)`,
      ['edited signature 1', 'edited signature 1'],
    ],
    [
      'a bit of an assessment',
      `UPDATE assessment SET sealed_content = set_byte(sealed_content, 99, 255 - get_byte(sealed_content, 99)) WHERE id = (SELECT assessment_id FROM consent WHERE chain_sequence = 1)`,
      ['edited assessment 1'],
    ],
    [
      'a bit of what happened',
      `UPDATE screening_event SET sealed_content = set_byte(sealed_content, 40, 255 - get_byte(sealed_content, 40))
       WHERE sequence = (SELECT min(sequence) FROM screening_event WHERE sealed_content IS NOT NULL)`,
      ['edited event 1'],
    ],
    [
      'the newest consent gone',
      `DELETE FROM signature WHERE consent_id = (SELECT id FROM consent WHERE chain_sequence = 7);
       DELETE FROM consent WHERE chain_sequence = 7`,
      ['deleted consent 7'],
    ],
    [
      'under which consent it goes',
      `UPDATE consent SET under_id = (SELECT id FROM consent WHERE chain_sequence = 2) WHERE chain_sequence = 7`,
      ['edited consent 7'],
    ],
    ['which treatment it is', `UPDATE treatment SET number = 3`, ['edited consent 7']],
  ])('%s', async (_what, by, expected) => {
    await admin.query(typeof by === 'string' ? by : await by(ids[0]!));
    expect(await said()).toEqual(expected);
  });
});

test.each([{}, null, [], { statement: {}, assessment: {}, signature: 5 }])(
  'a consent that says %j is told, and the rest is checked all the same',
  async (nonsense) => {
    await admin.query(await otherConsent(staff.clinicId, ids[0]!, () => nonsense));
    await admin.query(`UPDATE audit_event SET actor_kind = 'system' WHERE sequence = 9`);
    const found = await said();
    expect(found).toContain('edited consent 1');
    expect(found).toContain('edited audit-event 9');
  },
);

describe('what somebody did to the audit trail', () => {
  const swap = (a: number, b: number) =>
    `UPDATE audit_event SET sequence = CASE sequence WHEN ${a} THEN ${100_000 + b} ELSE ${100_000 + a} END WHERE sequence IN (${a}, ${b});
     UPDATE audit_event SET sequence = sequence - 100000 WHERE sequence > 100000`;
  test.each<[string, string, readonly string[]]>([
    [
      'an event edited',
      `UPDATE audit_event SET actor_kind = 'system' WHERE sequence = 9`,
      ['edited audit-event 9'],
    ],
    ['one gone', `DELETE FROM audit_event WHERE sequence = 9`, ['deleted audit-event 9']],
    [
      'a day gone',
      `DELETE FROM audit_event WHERE sequence BETWEEN 9 AND 12`,
      ['deleted audit-event 9 to 12'],
    ],
    [
      'one gone, and the gap closed',
      `DELETE FROM audit_event WHERE sequence = 9;
      UPDATE audit_event SET sequence = sequence + 99999 WHERE sequence > 9; UPDATE audit_event SET sequence = sequence - 100000 WHERE sequence > 9`,
      ['deleted audit-event 9'],
    ],
    [
      'one put in',
      `UPDATE audit_event SET sequence = sequence + 100001 WHERE sequence >= 9; UPDATE audit_event SET sequence = sequence - 100000 WHERE sequence > 9;
      INSERT INTO audit_event SELECT clinic_id, 9, actor_kind, actor_id, action, object_kind, object_id, detail, at, previous_hash, hash FROM audit_event WHERE sequence = 8`,
      ['inserted audit-event 9'],
    ],
    ['two in another order', swap(9, 12), ['reordered audit-event 9', 'reordered audit-event 12']],
  ])('%s', async (_what, sql, expected) => {
    await admin.query(sql);
    expect(await said()).toEqual(expected);
  });

  test('all written anew after an edit fits itself, and not what an anchor knows', async () => {
    const rows = await transaction(staff.clinicId, (tx) => findAuditAfter(tx, staff.clinicId, 0, 100_000));
    const { aKey, anAnchor } = await import('../../support/a-sealed-chain');
    const anchored = rows.at(-3)!;
    const key = aKey();
    const anchor = anAnchor(key, {
      records: [],
      day: '2026-11-20',
      clinic: staff.clinicId,
      audit: { count: anchored.sequence, hash: anchored.hash },
    });
    const both = new Map([...keys, ...key.trusted]);
    expect(await checkDatabase(both, [anchor])).toMatchObject({ verdict: 'valid' });

    let previousHash: string | undefined;
    for (const row of rows.slice(8)) {
      const changed = { ...row, actorId: null, previousHash: previousHash ?? row.previousHash };
      previousHash = auditHash(changed);
      await admin.query(
        'UPDATE audit_event SET actor_id = NULL, previous_hash = $1, hash = $2 WHERE clinic_id = $3 AND sequence = $4',
        [changed.previousHash, previousHash, row.clinicId, row.sequence],
      );
    }
    expect(await said()).toEqual([]);
    const { findings } = await checkDatabase(both, [anchor]);
    expect(findings).toMatchObject([
      { kind: 'forked', subject: { what: 'audit-event', sequence: anchored.sequence } },
    ]);

    await admin.query('DELETE FROM audit_event WHERE clinic_id = $1 AND sequence >= $2', [
      staff.clinicId,
      anchored.sequence,
    ]);
    const cut = await checkDatabase(both, [anchor]);
    expect(cut.findings).toMatchObject([{ kind: 'truncated', subject: { sequence: anchored.sequence } }]);
  });
});
