import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { refuseConsent } from '@/lib/consent/say-no';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { askForExport, askForMissing } from '@/lib/export/ask-for-export';
import { cancelExport, failExport } from '@/lib/export/end-export';
import { bundlePath, workFolder } from '@/lib/export/export-folder';
import { newExportSchema, type ExportFormat } from '@/lib/export/export-filter.schema';
import { lockForgottenExports } from '@/lib/export/export-job.repository';
import { fileToDownload, isFileHere, requireExport } from '@/lib/export/read-exports';
import { formats } from '@/lib/export/formats/formats';
import type { ExportedRecord } from '@/lib/export/exported-record';
import { rememberExports } from '@/lib/export/remember-exports';
import { runExport } from '@/lib/export/run-export';
import { sweepExports } from '@/lib/export/sweep-exports';
import { PdfFailed } from '@/lib/pdf/pdf-failed';
import { retryPdfs } from '@/lib/pdf/retry-pdfs';
import { waitingAlerts } from '@/lib/screening/waiting-alerts';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { openBundle } from '../../support/opened-bundle';
import { putRecordText, sealedContentOf } from '../../support/record-text';
import { tampering } from '../../support/tampering';
import { owner } from '../../support/owner';

const folder = mkdtempSync(join(tmpdir(), 'beforehand-exports-'));
process.env['DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let staff: StaffActor;
const records: { readonly id: string; readonly screeningId: string }[] = [];

const asked = async (format: ExportFormat, filter: Record<string, string> = {}) => {
  const result = await askForExport(newExportSchema.parse({ format, ...filter }), staff);
  if (!result.ok) throw new Error(result.error.code);
  return { clinicId: staff.clinicId, id: result.value.exportId };
};
const made = async (format: ExportFormat) => {
  const ids = await asked(format);
  await runExport(ids);
  return requireExport(staff, ids.id);
};
const filesOf = (id: string) => [
  ...readdirSync(join(folder, 'exports')).filter((name) => name.startsWith(id)),
  ...readdirSync(join(folder, 'exports', 'work')).filter((name) => name === id),
];

beforeAll(async () => {
  staff = await aClinic();
  for (const familyName of ['One', 'Two', 'Three']) {
    const { tablet, screeningId } = await anAnsweredIntake(staff, {}, { familyName });
    const refused = await refuseConsent({ reason: '' }, tablet);
    if (!refused.ok) throw new Error(refused.error.code);
    records.push({ id: refused.value.consentId, screeningId });
  }
});

describe('a PDF that cannot be made', () => {
  let sealed = '';
  const put = (content: string) =>
    tampering(['sealed_record'], () => putRecordText(staff.clinicId, records[1]!.id, content));

  beforeAll(async () => {
    sealed = canonicalJson(await sealedContentOf(staff.clinicId, records[1]!.id));
    await put(JSON.stringify({ ...(JSON.parse(sealed) as object), answers: null }));
  });

  test('is missing in the export, which says so; staff are told, and it is made again when it can be', async () => {
    const job = await made('pdf');
    const missing = [{ sequence: 2, recordId: records[1]!.id, reason: 'not-worded' }];
    expect(job).toMatchObject({ state: 'finished', done: 3, missing });
    const { manifest, names } = await openBundle(bundlePath(job));
    expect(manifest).toMatchObject({ counts: { records: 3, chain: 3 }, missing });
    expect(names.filter((name) => name.startsWith('pdf/'))).toEqual([
      `pdf/1-${records[0]!.id}.pdf`,
      `pdf/3-${records[2]!.id}.pdf`,
    ]);
    const alerts = (await waitingAlerts(staff)).filter(({ causes }) => causes.join().includes('PDF'));
    expect(alerts).toMatchObject([{ screeningId: records[1]!.screeningId }]);
    expect(await owner().pdfTrouble.findMany()).toMatchObject([{ recordId: records[1]!.id, attempts: 1 }]);

    await put(sealed);
    const again = await askForMissing({ id: job.id }, staff);
    if (!again.ok) throw new Error(again.error.code);
    await runExport({ clinicId: staff.clinicId, id: again.value.exportId });
    const second = await requireExport(staff, again.value.exportId);
    expect(second).toMatchObject({ state: 'finished', done: 1, total: 1, missing: [] });
    const bundle = await openBundle(bundlePath(second));
    expect(bundle.manifest).toMatchObject({ filters: { missingFrom: job.id }, missing: [] });
    expect(bundle.names).toContain(`pdf/2-${records[1]!.id}.pdf`);
    // What the export made again needs no other try.
    expect(await owner().pdfTrouble.count()).toBe(0);
    expect(await retryPdfs()).toBe(0);
  });

  test('is known as missing to whoever goes on after a kill', async () => {
    await put(JSON.stringify({ ...(JSON.parse(sealed) as object), answers: null }));
    const { atOnce, write } = formats.pdf;
    let pieces = 0;
    Object.assign(formats.pdf, {
      atOnce: 1,
      write: (...args: Parameters<typeof write>) => {
        if ((pieces += 1) === 3) throw new Error('killed');
        return write(...args);
      },
    });
    const ids = await asked('pdf');
    await expect(runExport(ids)).rejects.toThrow('killed');
    Object.assign(formats.pdf, { atOnce, write });
    await runExport(ids);
    const job = await requireExport(staff, ids.id);
    expect(job).toMatchObject({ state: 'finished', done: 3, attempt: 2 });
    expect(job.missing.map(({ sequence }) => sequence)).toEqual([2]);
    expect((await openBundle(bundlePath(job))).names.filter((name) => name.startsWith('pdf/'))).toHaveLength(
      2,
    );
    await put(sealed);
  });

  test('is offered again to nobody else, and not where nothing is missing', async () => {
    const [job] = await owner().exportJob.findMany({ where: { done: 3, format: 'pdf' } });
    expect(await askForMissing({ id: job!.id }, await aClinic())).toMatchObject({
      error: { code: 'access/not-found' },
    });
    expect(await askForMissing({ id: (await made('csv')).id }, staff)).toMatchObject({ ok: false });
  });
});

describe('a PDF that cannot be made, and nothing else either', () => {
  test('breaks the export off instead of calling staff to every record', async () => {
    const { atOnce, write } = formats.pdf;
    const before = await owner().pdfTrouble.count();
    const { header } = await owner().sealedRecord.findFirstOrThrow();
    const piece = (count: number): ExportedRecord[] =>
      Array.from({ length: count }, () => ({ ...records[0]!, header, content: '{"screening":{}}' }) as never);
    await expect(write(staff.clinicId, piece(atOnce), [])).rejects.toThrow(PdfFailed);
    expect(await owner().pdfTrouble.count()).toBe(before);
  });
});

describe('an export that is over', () => {
  const over = (id: string, expiresAt: Date) =>
    owner().exportJob.updateMany({ where: { id }, data: { expiresAt } });
  const yesterday = () => new Date(Date.now() - 24 * 60 * 60 * 1000);

  test('is removed, says so, and cannot be fetched; what is not over stays', async () => {
    const [job, other] = [await made('ndjson'), await made('csv')];
    expect(Math.round((job.expiresAt!.getTime() - job.finishedAt!.getTime()) / 3_600_000)).toBe(7 * 24);
    expect(await sweepExports()).toBe(0);
    await over(job.id, yesterday());
    // Not any more from the moment on, whether or not somebody has tidied up.
    const view = await requireExport(staff, job.id);
    expect(view.state).toBe('expired');
    expect(await fileToDownload(staff, view)).toBeNull();
    expect(filesOf(job.id)).not.toEqual([]);
    expect((await Promise.all([sweepExports(), sweepExports()])).some((count) => count > 0)).toBe(true);
    expect(filesOf(job.id)).toEqual([]);
    expect(filesOf(other.id)).toHaveLength(1);
    expect(await owner().auditEvent.count({ where: { objectId: job.id, action: 'export-downloaded' } })).toBe(
      0,
    );
  });

  test('is read to its end by whoever had begun', async () => {
    const job = await made('ndjson');
    const whole = await readFile(bundlePath(job));
    const file = await fileToDownload(staff, job);
    await over(job.id, yesterday());
    await sweepExports();
    expect(existsSync(bundlePath(job))).toBe(false);
    expect((await file!.readFile()).equals(whole)).toBe(true);
    await file!.close();
  });

  test('by a clock that jumped, and back again, is not there and says so', async () => {
    const job = await made('csv');
    await over(job.id, yesterday());
    await sweepExports();
    await over(job.id, job.expiresAt!);
    const view = await requireExport(staff, job.id);
    expect([view.state, await isFileHere(view), await fileToDownload(staff, view)]).toEqual([
      'finished',
      false,
      null,
    ]);
  });

  test('leaves nothing behind, whatever its workers had begun: cancelled, given up, or killed at the last moment', async () => {
    const leave = async (id: string) => {
      mkdirSync(workFolder(id, 1), { recursive: true });
      for (const name of [bundlePath({ id, attempt: 1 }), `${bundlePath({ id, attempt: 2 })}.part`])
        writeFileSync(name, 'records');
      expect(filesOf(id)).toHaveLength(3);
    };
    const [cancelled, failed, open] = [await asked('csv'), await asked('csv'), await asked('csv')];
    for (const { id } of [cancelled, failed, open]) await leave(id);
    await cancelExport(cancelled, staff);
    await failExport(failed);
    expect([...filesOf(cancelled.id), ...filesOf(failed.id)]).toEqual([]);
    // A worker that did not know yet goes on for a moment.
    await leave(cancelled.id);
    expect(await sweepExports()).toBe(3);
    expect(filesOf(open.id)).toHaveLength(3);
    await runExport(open);
    await sweepExports();
    expect(filesOf(open.id)).toEqual([`${open.id}-1.zip`]);
  });

  test('of which the database knows nothing any more goes when its time is over; what is not ours stays', async () => {
    const lost = bundlePath({ id: newId(), attempt: 1 });
    const foreign = join(folder, 'exports', 'notes.txt');
    for (const name of [lost, foreign]) writeFileSync(name, 'something');
    await sweepExports();
    expect(existsSync(lost)).toBe(true);
    for (const name of [lost, foreign]) utimesSync(name, new Date(0), new Date(0));
    await sweepExports();
    expect([existsSync(lost), existsSync(foreign)]).toEqual([false, true]);
  });
});

describe('an export that the queue has forgotten', () => {
  test('is put in again, once; one that it knows, or that is over, is left alone', async () => {
    await owner().exportJob.updateMany({ where: { finishedAt: null }, data: { cancelledAt: new Date() } });
    const [gone, done, known] = [await asked('csv'), await asked('csv'), await asked('csv')];
    await owner().$executeRaw`DELETE FROM queue.job WHERE data->>'id' = ${gone.id}`;
    await owner().$executeRaw`UPDATE queue.job SET state = 'completed' WHERE data->>'id' = ${done.id}`;
    // While one process is at it, another finds nothing to do.
    await transaction(staff.clinicId, async (tx) => {
      expect(await lockForgottenExports(tx, staff.clinicId)).toHaveLength(2);
      expect(await rememberExports()).toBe(0);
    });
    expect(await rememberExports()).toBe(2);
    expect(await rememberExports()).toBe(0);
    const waiting = await owner().$queryRaw<{ id: string }[]>`
      SELECT data->>'id' AS id FROM queue.job WHERE name = 'export' AND state = 'created'`;
    for (const { id } of [gone, done, known]) expect(waiting.filter((one) => one.id === id)).toHaveLength(1);
  });
});

describe('an export that broke off', () => {
  test('is being tried again only while the newest try is the one that did', async () => {
    const ids = await asked('ndjson');
    await breakOffOnce(ids);
    expect((await requireExport(staff, ids.id)).state).toBe('failing');
    // Whoever took it up; the one before has nothing to say any more.
    await owner().exportJob.updateMany({ where: { id: ids.id }, data: { attempt: 2 } });
    expect((await requireExport(staff, ids.id)).state).toBe('running');
    await runExport(ids);
    expect(await requireExport(staff, ids.id)).toMatchObject({ state: 'finished', attempt: 3 });
  });
});

const breakOffOnce = async (ids: { clinicId: string; id: string }): Promise<void> => {
  const killed = new AbortController();
  killed.abort(new Error('killed'));
  await expect(runExport(ids, killed.signal)).rejects.toThrow('killed');
};
