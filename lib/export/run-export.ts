import 'server-only';
import { setImmediate as otherWork } from 'node:timers/promises';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { erasureLinesOf } from '@/lib/erasure/read-erasures';
import { headerLine } from '@/lib/record/record-line';
import { erasuresFile } from '@/lib/verify/erasure-line';
import { addDocuments, blobFile, listFile } from './bundle/documents';
import { openPart, PartBroken, type FinishedPart, type PartFile } from './bundle/part-file';
import { writeBundle } from './bundle/write-bundle';
import { bundlePath, keptForDays, makeWorkFolder, removeOwn, removeWork, workFolder } from './export-folder';
import {
  noteFailure,
  noteProgress,
  takeUpExport,
  type Checkpoint,
  type ExportJob,
} from './export-job.repository';
import {
  countExported,
  findChainBeside,
  findExported,
  findHeads,
  type Selection,
} from './exported-record.repository';
import type { Format, Piece } from './formats/format';
import { formats } from './formats/formats';

const chainFile = 'chain.ndjson';
const linksAtOnce = 1_000;

/** Somebody else took the job up, or it was cancelled: nothing more may be written. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** One worker at one job: what it writes to, and how far it is. */
interface Work {
  readonly job: ExportJob;
  readonly format: Format;
  readonly selection: Selection;
  readonly folder: string;
  readonly parts: ReadonlyMap<string, PartFile>;
  readonly signal: AbortSignal | undefined;
}

const fresh: Checkpoint = {
  attempt: 0,
  phase: 'records',
  after: 0,
  first: null,
  last: null,
  counts: { records: 0, chain: 0 },
  missing: [],
  parts: {},
  memory: [],
};

const note = async (job: ExportJob, progress: Parameters<typeof noteProgress>[2]): Promise<void> => {
  if (!(await transaction(job.clinicId, (tx) => noteProgress(tx, job, progress)))) throw new Overtaken();
};

const openParts = async (
  job: ExportJob,
  files: readonly string[],
  checkpoint: Checkpoint | null,
  from: string,
): Promise<{ readonly folder: string; readonly parts: ReadonlyMap<string, PartFile> }> => {
  const folder = await makeWorkFolder(job.id, job.attempt);
  const parts = new Map<string, PartFile>();
  try {
    for (const name of files) {
      const state = checkpoint?.parts[name];
      parts.set(
        name,
        await openPart(folder, name, {
          before: state && { folder: from, state },
          // Documents are packed already.
          deflated: name !== blobFile,
        }),
      );
    }
  } catch (error) {
    for (const part of parts.values()) await part.close();
    throw error;
  }
  return { folder, parts };
};

const addTo = async ({ parts }: Work, texts: Piece['texts']): Promise<void> => {
  await Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      await parts.get(name)?.append(text);
    }),
  );
};

/** Notes how far the files are; from here a kill loses nothing. */
const save = async (
  { job, parts }: Work,
  checkpoint: Omit<Checkpoint, 'attempt' | 'parts'>,
): Promise<Checkpoint> => {
  const saved: Checkpoint = {
    ...checkpoint,
    attempt: job.attempt,
    parts: Object.fromEntries([...parts].map(([name, part]) => [name, part.state()])),
  };
  await note(job, { checkpoint: saved, done: saved.counts.records });
  return saved;
};

const writeRecords = async (work: Work, begin: Checkpoint): Promise<Checkpoint> => {
  const { format, selection, signal } = work;
  const page = (after: number) =>
    findExported(selection, after, { limit: format.atOnce, asksForNewest: format.listsPatients });
  let at = begin;
  if (at === fresh) await addTo(work, format.begin ?? {});
  let records = await page(at.after);
  while (records.length > 0) {
    signal?.throwIfAborted();
    const last = records.at(-1)!.sequence;
    // The database looks for the next ones while these are written.
    const [next] = await Promise.all([
      records.length < format.atOnce ? Promise.resolve([]) : page(last),
      (async () => {
        const piece = await format.write(selection.clinicId, records, at.memory);
        const { texts, documents = [], missing = [], memory } = piece;
        await addTo(work, texts);
        const [blob, list] = [work.parts.get(blobFile), work.parts.get(listFile)];
        if (blob && list) await addDocuments(blob, list, documents);
        at = await save(work, {
          phase: 'records',
          after: last,
          first: at.first ?? records[0]!.sequence,
          last,
          counts: { ...at.counts, records: at.counts.records + records.length },
          missing: [...at.missing, ...missing],
          memory,
        });
      })(),
    ]);
    records = next;
    await otherWork();
  }
  return save(work, { ...at, phase: 'chain', after: 0 });
};

const writeChain = async (work: Work, begin: Checkpoint): Promise<Checkpoint> => {
  const { selection, format, signal } = work;
  let at = begin;
  while (at.after < selection.head.sequence) {
    signal?.throwIfAborted();
    const through = Math.min(at.after + linksAtOnce, selection.head.sequence);
    const links = await findChainBeside(selection, at.after, through, !format.holdsRecords);
    await addTo(work, {
      [chainFile]: links.map((link) => `${headerLine(link)}\n`).join(''),
    });
    at = await save(work, {
      ...at,
      after: through,
      counts: { ...at.counts, chain: at.counts.chain + links.length },
    });
    await otherWork();
  }
  return at;
};

const finish = async (work: Work, clinicName: string, at: Checkpoint): Promise<void> => {
  const { job, selection } = work;
  const finished: FinishedPart[] = [];
  const erasures = await erasureLinesOf(selection.clinicId);
  await addTo(work, { [erasuresFile]: erasures.map((line) => `${line}\n`).join('') });
  for (const [name, part] of work.parts) {
    const done = await part.finish();
    if (name !== erasuresFile || erasures.length > 0) finished.push(done);
  }
  const { head, timeZone, clinicId } = selection;
  const written = await writeBundle(
    {
      exportId: job.id,
      content: job.format,
      clinic: { id: clinicId, name: clinicName, timeZone },
      filters: job.filters,
      counts: at.counts,
      missing: at.missing,
      firstSequence: at.first,
      lastSequence: at.last,
      chainHead: { sequence: head.sequence, hash: head.hash },
    },
    finished,
    bundlePath(job),
  );
  const finishedAt = now();
  const expiresAt = new Date(finishedAt.getTime() + keptForDays * 24 * 60 * 60 * 1000);
  await transaction(clinicId, async (tx) => {
    const { missing } = at;
    if (!(await noteProgress(tx, job, { ...written, missing, checkpoint: null, finishedAt, expiresAt })))
      throw new Overtaken();
    await recordAudit(
      tx,
      { kind: 'system', clinicId },
      {
        action: 'export-finished',
        objectKind: 'export',
        objectId: job.id,
        detail: {
          records: at.counts.records,
          ...(at.missing.length > 0 && { missing: at.missing.length }),
          firstSequence: at.first,
          lastSequence: at.last,
          manifestHash: written.manifestHash,
        },
        at: finishedAt,
      },
    );
  });
  await removeWork(job.id);
};

const begin = async (job: ExportJob, signal: AbortSignal | undefined) => {
  const { clinicId } = job;
  const clinic = await transaction(clinicId, (tx) => clinicOf(tx, clinicId));
  const head = job.head ?? (await findHeads(clinicId));
  const selection: Selection = { clinicId, timeZone: clinic.timeZone, filter: job.filters, head };
  if (job.head === null || job.total === null)
    await note(job, { head, total: await countExported(selection) });

  const format = formats[job.format];
  const files = [
    ...format.files,
    ...(format.makesDocuments ? [blobFile, listFile] : []),
    chainFile,
    erasuresFile,
  ];
  // Of the workers before, the last that noted anything has the files.
  let checkpoint = job.checkpoint;
  const open = () => openParts(job, files, checkpoint, workFolder(job.id, checkpoint?.attempt ?? 0));
  const opened = await open().catch((error: unknown) => {
    if (!(error instanceof PartBroken)) throw error;
    checkpoint = null;
    return open();
  });
  // What an older release noted may know less.
  const at = checkpoint ? { ...fresh, ...checkpoint } : fresh;
  return { work: { job, format, selection, signal, ...opened }, clinic, at };
};

/**
 * Makes an export, or goes on with one that was left. Does nothing when there is nothing left to do. Whoever takes a job
 * up ends the work of whoever had it.
 */
export const runExport = async (
  ids: Pick<ExportJob, 'clinicId' | 'id'>,
  signal?: AbortSignal,
): Promise<void> => {
  const job = await transaction(ids.clinicId, (tx) => takeUpExport(tx, ids));
  if (!job) return removeWork(ids.id);
  let work: Work | undefined;
  try {
    const begun = await begin(job, signal);
    work = begun.work;
    let { at } = begun;
    if (at.phase === 'records') at = await writeRecords(work, at);
    await finish(work, begun.clinic.name, await writeChain(work, at));
  } catch (error) {
    for (const part of work?.parts.values() ?? []) await part.close().catch(() => undefined);
    if (error instanceof Overtaken) return removeOwn(job);
    await transaction(job.clinicId, (tx) => noteFailure(tx, job));
    throw error;
  }
};
