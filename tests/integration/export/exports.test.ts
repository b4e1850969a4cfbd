import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { refuseConsent, withdrawOwnConsent } from '@/lib/consent/say-no';
import { transaction } from '@/lib/db/transaction';
import { askForExport } from '@/lib/export/ask-for-export';
import { confirmReceipt } from '@/lib/export/confirm-receipt';
import { cancelExport, failExport } from '@/lib/export/end-export';
import { bundlePath } from '@/lib/export/export-folder';
import { newExportSchema, type ExportFormat } from '@/lib/export/export-filter.schema';
import { fileToDownload, requireExport } from '@/lib/export/read-exports';
import { exportRecordsCsv } from '@/lib/export/records-csv';
import { runExport } from '@/lib/export/run-export';
import { formats } from '@/lib/export/formats/formats';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import { findSealedAfter } from '@/lib/record/sealed-record.repository';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';
import { openBundle } from '../../support/opened-bundle';
import { owner } from '../../support/owner';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-exports-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let staff: StaffActor;

const asked = async (format: ExportFormat, filter: Record<string, string> = {}, actor = staff) => {
  const result = await askForExport(newExportSchema.parse({ format, ...filter }), actor);
  if (!result.ok) throw new Error(result.error.code);
  return { clinicId: actor.clinicId, id: result.value.exportId };
};
const made = async (format: ExportFormat, filter?: Record<string, string>) => {
  const ids = await asked(format, filter);
  await runExport(ids);
  const job = await requireExport(staff, ids.id);
  expect(job.state).toBe('finished');
  return { job, bundle: await openBundle(bundlePath(job)) };
};

beforeAll(async () => {
  staff = await aClinic();
  for (const familyName of ['=1+1', 'Löwe', '山田']) {
    const { tablet } = await anAnsweredIntake(staff, { 'needle-fear': 'no' }, { familyName });
    await signAndCountersign(staff, tablet, 'Sam Test');
    if (familyName === 'Löwe') await withdrawOwnConsent({ reason: '' }, tablet);
  }
  const { tablet } = await anAnsweredIntake(staff, { diabetes: 'not-sure' }, { familyName: 'Refuser' });
  await refuseConsent({ reason: 'Not today.' }, tablet);
  // Signed, and waiting for the physiotherapist: not sealed, and so in no export.
  await signedIntake(staff);
});

describe('an export', () => {
  test('of sealed records has each as it was signed, in the order of the chain, and nothing else of it', async () => {
    const { job, bundle } = await made('ndjson');
    const stored = await transaction(staff.clinicId, (tx) => findSealedAfter(tx, staff.clinicId, 0, 100));
    expect(bundle.text('records.ndjson')).toBe(
      stored
        .map(
          ({ content, header, signature }) =>
            `{"content":${content},"header":${header},"signature":"${signature}"}\n`,
        )
        .join(''),
    );
    expect(bundle.text('chain.ndjson')).toBe('');
    expect(bundle.isSigned).toBe(true);
    expect(bundle.manifest).toMatchObject({
      format: 'beforehand-export/1',
      content: 'ndjson',
      filters: {},
      counts: { records: 5, chain: 0 },
      firstSequence: 1,
      lastSequence: 5,
      chainHead: { sequence: 5, hash: stored.at(-1)?.hash },
    });
    expect(bundle.names).toEqual([
      'manifest.json',
      'manifest.sig',
      'keys.json',
      'receipt.txt',
      'records.ndjson',
      'chain.ndjson',
    ]);
    expect(job).toMatchObject({ done: 5, total: 5, manifestHash: expect.any(String) });
  });

  test('of some records has the links of all others, so that the chain can be walked', async () => {
    const { bundle } = await made('ndjson', { state: 'refused' });
    expect(bundle.manifest).toMatchObject({
      filters: { state: 'refused' },
      counts: { records: 1, chain: 4 },
      firstSequence: 5,
    });
    const links = [...bundle.lines('records.ndjson'), ...bundle.lines('chain.ndjson')] as {
      header: { sequence: number };
    }[];
    expect(links.map(({ header }) => header.sequence).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(bundle.lines('chain.ndjson')[0]).not.toHaveProperty('content');
  });

  test('as CSV says of every record what the direct download says', async () => {
    const { bundle } = await made('csv');
    const rows = parse<Record<string, string>>(bundle.text('records.csv'), { columns: true, bom: true });
    let text = '';
    for await (const piece of await exportRecordsCsv(staff, recordFilterSchema.parse({}))) text += piece;
    const direct = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(rows).toHaveLength(5);
    for (const row of rows)
      expect(row).toMatchObject(direct.find(({ record_id }) => record_id === row['record_id'])!);
    expect(rows.map((row) => row['patient_family_name'])).toContain("'=1+1");
  });

  test.each<[string, Record<string, string>, number]>([
    ['a day in the future', { from: '2999-01-01' }, 0],
    ['until a day in the past', { to: '2000-01-01' }, 0],
    ['complete', { state: 'complete' }, 2],
    ['superseded', { state: 'superseded' }, 1],
    ['withdrawn', { state: 'withdrawn' }, 1],
    ['result', { disposition: 'no-contraindication-found' }, 3],
    ['contraindication', { contraindication: 'diabetes' }, 1],
    ['version of the text', { textVersion: 'no-such' }, 0],
  ])('takes what fits: %s', async (_name, filter, count) => {
    const { bundle, job } = await made('csv', filter);
    expect(bundle.manifest.counts.records).toBe(count);
    expect(bundle.manifest.counts.chain).toBe(5);
    expect(job.total).toBe(count);
  });

  test('by physiotherapist', async () => {
    const { bundle } = await made('csv', { physiotherapist: staff.staffId });
    expect(bundle.manifest.counts.records).toBe(3);
  });

  test('is closed to other clinics, and kept from other accounts of the machine', async () => {
    const { job } = await made('csv');
    const other = await aClinic();
    await expect(requireExport(other, job.id)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
    expect(await cancelExport({ id: job.id }, other)).toMatchObject({ error: { code: 'access/not-found' } });
  });
});

describe('work that was left', () => {
  /** Works until the format has written so many pieces, and then breaks off as a kill would: nothing is tidied up. */
  const breakOff = async (ids: { clinicId: string; id: string }, format: ExportFormat, after: number) => {
    const dying = new AbortController();
    const original = formats[format].write;
    let pieces = 0;
    const spy = Object.assign(formats[format], {
      atOnce: 1,
      write: (...args: Parameters<typeof original>) => {
        if ((pieces += 1) > after) dying.abort(new Error('killed'));
        dying.signal.throwIfAborted();
        return original(...args);
      },
    });
    await expect(runExport(ids)).rejects.toThrow('killed');
    spy.write = original;
  };
  const written = () => {
    let count = 0;
    const original = formats.ndjson.write;
    Object.assign(formats.ndjson, {
      write: (...args: Parameters<typeof original>) => {
        count += args[1].length;
        return original(...args);
      },
    });
    return () => {
      Object.assign(formats.ndjson, { write: original, atOnce: 50 });
      return count;
    };
  };

  test('goes on where it was, and comes to the same', async () => {
    const ids = await asked('ndjson');
    await breakOff(ids, 'ndjson', 3);
    expect(await requireExport(staff, ids.id)).toMatchObject({ done: 3, total: 5 });
    // Signed later: not in what was begun before.
    const later = await anAnsweredIntake(staff, {}, { familyName: 'Later' });
    await refuseConsent({ reason: '' }, later.tablet);
    const count = written();
    await runExport(ids);
    expect(count()).toBe(2);
    const job = await requireExport(staff, ids.id);
    const bundle = await openBundle(bundlePath(job));
    expect(bundle.manifest).toMatchObject({ counts: { records: 5, chain: 0 }, lastSequence: 5 });
    expect(bundle.lines('records.ndjson')).toHaveLength(5);
    expect(readdirSync(join(folder, 'exports', 'work'))).not.toContain(ids.id);
  });

  test('begins again where its files are gone', async () => {
    const ids = await asked('ndjson');
    await breakOff(ids, 'ndjson', 2);
    rmSync(join(folder, 'exports', 'work', ids.id), { recursive: true });
    const count = written();
    await runExport(ids);
    expect(count()).toBe(6);
    expect((await requireExport(staff, ids.id)).state).toBe('finished');
  });

  test('ends for whoever had it once somebody else takes it up', async () => {
    const ids = await asked('ndjson');
    const original = formats.ndjson.write;
    let second: Promise<void> | undefined;
    Object.assign(formats.ndjson, {
      atOnce: 1,
      write: async (...args: Parameters<typeof original>) => {
        if (!second) {
          second = Promise.resolve();
          await (second = runExport(ids));
        }
        return original(...args);
      },
    });
    await runExport(ids);
    Object.assign(formats.ndjson, { write: original, atOnce: 50 });
    const job = await requireExport(staff, ids.id);
    expect(job).toMatchObject({ state: 'finished', attempt: 2, done: 6 });
    expect((await openBundle(bundlePath(job))).lines('records.ndjson')).toHaveLength(6);
  });

  test('is dropped when it is cancelled, and left alone when it is over', async () => {
    const ids = await asked('ndjson');
    await breakOff(ids, 'ndjson', 2);
    expect(await cancelExport(ids, staff)).toMatchObject({ ok: true });
    await runExport(ids);
    expect((await requireExport(staff, ids.id)).state).toBe('cancelled');
    expect(readdirSync(join(folder, 'exports', 'work'))).not.toContain(ids.id);
    expect(await cancelExport(ids, staff)).toMatchObject({ error: { code: 'export/over' } });
    await failExport(ids);
    expect((await requireExport(staff, ids.id)).state).toBe('cancelled');
  });
});

test('whoever opened the file confirms it by the code in it, once', async () => {
  const { job, bundle } = await made('csv');
  const code = /code: (\S+)/.exec(bundle.text('receipt.txt'))?.[1] ?? '';
  expect(await confirmReceipt({ code: 'AAAA-BBBB-CCCC' })).toMatchObject({
    error: { code: 'export/wrong-code' },
  });
  expect((await requireExport(staff, job.id)).confirmedAt).toBeNull();
  expect(await confirmReceipt({ code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })).toMatchObject({
    ok: true,
  });
  const { confirmedAt } = await requireExport(staff, job.id);
  expect(confirmedAt).not.toBeNull();
  expect(await confirmReceipt({ code })).toMatchObject({ ok: true });
  expect((await requireExport(staff, job.id)).confirmedAt).toEqual(confirmedAt);
});

test('asking, finishing, fetching and confirming are in the trail, with the hash of what was handed on', async () => {
  const { job } = await made('csv');
  await (await fileToDownload(staff, job))?.close();
  const events = await owner().auditEvent.findMany({
    where: { clinicId: staff.clinicId, objectId: job.id },
    orderBy: { sequence: 'asc' },
  });
  expect(events.map(({ action }) => action)).toEqual([
    'export-requested',
    'export-finished',
    'export-downloaded',
  ]);
  expect(events[1]?.detail).toMatchObject({ records: 6, manifestHash: job.manifestHash });
});
