import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { demoStaff } from '@/prisma/seed/demo-people';
import { signIn } from './callers.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { startUnderFire, type UnderFire } from './installation-under-fire.ts';
import { compare, verifyDatabase } from './compare.ts';
import { newLedger, type Ledger } from './ledger.ts';
import { randomFrom, type Random } from './poison.ts';
import { call, send } from './send.ts';
import { allActions } from './surface.ts';
import { useTablet } from './tablet.ts';

export interface FaultFigures {
  readonly faults: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** How often the installation had to be started. */
  readonly starts: number;
  readonly seconds: number;
  readonly journeys: number;
  readonly acknowledged: Readonly<Record<keyof Ledger, number>>;
  readonly exportFinished: boolean;
  readonly wrong: readonly string[];
}

interface FaultOptions {
  readonly faults: number;
  readonly seed?: number;
  readonly tablets?: number;
  readonly kinds?: readonly Fault[];
  /** How long the line is held up. */
  readonly holdSeconds?: number;
  /** One receipt is made up instead of asked for: the check at the end has to notice. */
  readonly plant?: 'lost-ack' | undefined;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A small disk of its own, which can be filled; null where this account may mount none. */
const mountDisk = (): { readonly folder: string; readonly unmount: () => void } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'beforehand-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m,mode=0755', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    unmount: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const fill = async (folder: string): Promise<void> => {
  const file = join(folder, 'filler');
  const piece = Buffer.alloc(4 * 1024 * 1024);
  try {
    for (let count = 0; count < 200; count += 1) writeFileSync(file, piece, { flag: 'a' });
  } catch {
    // Full.
  }
  await pause(2_000);
  rmSync(file, { force: true });
};

/** An admin asks for an export, which has to be finished at the end whatever was killed meanwhile. */
const askForExport = async (baseUrl: string, dataFolder: string): Promise<string> => {
  const app = { baseUrl, databaseUrl: '', ownerUrl: '', dataFolder };
  const cookie = await signIn(app, demoStaff[1]);
  const asked = await call(app, allActions().get('/exports/new ask') ?? '', '/exports/new', cookie, [
    { status: 'idle' },
    { format: 'ndjson' },
  ]);
  return /\/exports\/([0-9a-f-]{36})/.exec(asked.leadsTo)?.[1] ?? '';
};

const exportFinished = async (ownerUrl: string, id: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (let tries = 0; tries < 120; tries += 1) {
      const { rows } = await client.query(
        'SELECT FROM export_job WHERE id = $1 AND finished_at IS NOT NULL',
        [id],
      );
      if (rows.length > 0) return true;
      await pause(1_000);
    }
    return false;
  } finally {
    await client.end();
  }
};

export const faultKinds = [
  'kill-app',
  'kill-database',
  'kill-both',
  'cut',
  'hold',
  'fill-disk',
  'second-process',
] as const;
type Fault = (typeof faultKinds)[number];

/** All of them in every round, each round in another order. */
const inRounds = (random: Random, kinds: readonly Fault[], count: number): Fault[] => {
  const rounds = Array.from({ length: Math.ceil(count / kinds.length) }, () =>
    kinds.map((kind) => [random(), kind] as const).toSorted(([a], [b]) => a - b),
  );
  return rounds
    .flat()
    .slice(0, count)
    .map(([, kind]) => kind);
};

/**
 * Tablets go through whole journeys, at a real installation, while it is killed, cut off, held up, filled and doubled. What
 * they were told was stored has to be there at the end.
 */
export const runFaults = async ({
  faults,
  seed = 20261122,
  tablets = 8,
  kinds = faultKinds,
  holdSeconds = 10,
  plant,
}: FaultOptions): Promise<FaultFigures> => {
  const disk = mountDisk();
  const line = await startFaultProxy();
  const installation: UnderFire = await startUnderFire(disk?.folder);
  const ledger = newLedger();
  const random = randomFrom(seed);
  const byKind: Record<string, number> = {};
  const notDone: string[] = [];
  const baseUrl = `http://127.0.0.1:${line.port}`;
  const app = { baseUrl, databaseUrl: '', ownerUrl: '', dataFolder: installation.dataFolder };
  const last = new AbortController();
  const ending = new AbortController();
  const began = performance.now();
  try {
    await installation.ready();
    line.leadTo([installation.port]);
    const exportId = await askForExport(baseUrl, installation.dataFolder);
    const journeys = Array.from({ length: tablets }, (_, index) =>
      useTablet(
        {
          app,
          ledger,
          notSureOf: index % 2 === 0 ? [] : ['needle-fear'],
          last: last.signal,
          signal: ending.signal,
          plantLostAck: plant === 'lost-ack' && index === 0,
        },
        `Tablet-${index + 1}`,
      ),
    );

    const commit: Record<Fault, () => Promise<void>> = {
      'kill-app': async () => installation.killApp(),
      'kill-database': async () => installation.killDatabase(),
      'kill-both': async () => {
        installation.killApp();
        installation.killDatabase();
      },
      cut: async () => line.cut(),
      hold: () => line.hold(holdSeconds * 1000),
      'fill-disk': async () => {
        if (!disk) throw new Error('this account may mount no disk of its own');
        await fill(disk.folder);
      },
      'second-process': async () => {
        const second = await installation.startSecond();
        line.leadTo([installation.port, second.port]);
        await pause(3_000);
        line.leadTo([installation.port]);
        line.cut();
        await second.end();
      },
    };
    for (const kind of inRounds(random, kinds, faults)) {
      await installation.ready();
      await pause(200 + random() * 2_500);
      try {
        await commit[kind]();
        byKind[kind] = (byKind[kind] ?? 0) + 1;
      } catch (error) {
        // A drill that shows less than it says has shown nothing.
        notDone.push(`the fault ${kind} could not be done: ${(error as Error).message.slice(0, 80)}`);
      }
    }
    await installation.ready();
    // Without any fault now: each goes to the end of the journey it is on.
    last.abort();
    const outcomes = await Promise.all(journeys);

    const wrong = [
      ...notDone,
      ...outcomes.flatMap(({ trouble }) => trouble ?? []),
      ...(await compare({ ownerUrl: installation.ownerUrl(), dataFolder: installation.dataFolder }, ledger)),
      ...verifyDatabase(installation.dataFolder),
    ];
    const finished = await exportFinished(installation.ownerUrl(), exportId);
    if (!finished) wrong.push('the export that was asked for at the beginning is not finished');
    const health = await send(app, '/api/health', '');
    if (health.status !== 200) wrong.push(`the app is not well: ${health.status}`);
    return {
      faults,
      byKind,
      starts: installation.starts(),
      seconds: Math.round((performance.now() - began) / 1000),
      journeys: outcomes.reduce((sum, one) => sum + one.journeys, 0),
      acknowledged: {
        answers: ledger.answers.length,
        decisions: ledger.decisions.length,
        signatures: ledger.signatures.length,
        records: ledger.records.length,
      },
      exportFinished: finished,
      wrong,
    };
  } finally {
    ending.abort();
    await installation.stop();
    await line.close();
    disk?.unmount();
  }
};
