import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { RecordHeader } from '@/lib/verify/record-header';
import { pdfOfRecord } from '@/lib/pdf/pdf-of-record';

export interface PdfFigures {
  readonly pdfs: number;
  readonly pages: string;
  readonly bytes: number;
  /** Of wall time, while other things may run. */
  readonly perSecond: number;
  /** Of processor time of both processes: what one core makes when it has nothing else to do. */
  readonly perSecondAndCore: number;
  readonly memory: {
    /** Of the process that makes them, after the first 200 and at its highest after that, in MB. */
    readonly warmMb: number;
    readonly mostMb: number;
    readonly growthMb: number;
  };
}

const warmUp = 200;
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The one child of this process. Linux only, like the figures of memory. */
const pdfProcess = (): number =>
  Number(readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').at(-1));
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
const secondsOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

/** Makes that many PDFs of a record, each with another name, and says how fast and in how much memory. */
export const pdfFigures = async (
  { content, header }: { readonly content: SealedContent; readonly header: RecordHeader },
  count: number,
): Promise<PdfFigures> => {
  const make = (at: number): Promise<Uint8Array> =>
    pdfOfRecord(
      {
        content: { ...content, patient: { ...content.patient, familyName: `Number ${at}` } },
        header: { ...header, sequence: at },
      },
      { origin: 'https://screening.example' },
    );
  let last = await make(0);
  for (let at = 1; at < warmUp; at += 1) last = await make(at);
  const pid = pdfProcess();
  const warmMb = memoryOf(pid);
  const began = { at: performance.now(), own: process.cpuUsage(), its: secondsOf(pid) };
  let mostMb = warmMb;
  for (let at = 0; at < count; at += 1) {
    last = await make(at);
    if (at % 50 === 0) mostMb = Math.max(mostMb, memoryOf(pid));
  }
  const seconds = (performance.now() - began.at) / 1000;
  const own = process.cpuUsage(began.own);
  const busy = (own.user + own.system) / 1_000_000 + secondsOf(pid) - began.its;
  const tenth = (number: number): number => Math.round(number * 10) / 10;
  return {
    pdfs: count,
    pages: String(
      Buffer.from(last)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0,
    ),
    bytes: last.byteLength,
    perSecond: tenth(count / seconds),
    perSecondAndCore: tenth(count / busy),
    memory: { warmMb: tenth(warmMb), mostMb: tenth(mostMb), growthMb: tenth(mostMb - warmMb) },
  };
};
