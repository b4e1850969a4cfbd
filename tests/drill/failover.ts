import { startCluster } from './cluster.ts';
import { freePort } from '../support/installation.ts';
import { until } from './deployed.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { compare, verifyDatabase } from './compare.ts';
import { newLedger, type Ledger } from './ledger.ts';
import { useTablet } from './tablet.ts';
import { startTwoApps } from './two-apps.ts';

interface FailoverFigures {
  /** What happened to the leader, who led afterwards, and how long nothing was acknowledged. */
  readonly faults: readonly {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly secondsWithoutWrites: number;
    readonly secondsUntilWhole: number;
  }[];
  readonly journeys: number;
  readonly acknowledged: Readonly<Record<keyof Ledger, number>>;
  readonly seconds: number;
  readonly wrong: readonly string[];
}

const tablets = 6;
const since = (began: number): number => Math.round((performance.now() - began) / 100) / 10;

/**
 * Tablets go through whole journeys at two processes, over a leader that loses its power, and another that loses its
 * network. Patroni has to promote who has everything, and the app has to find it by itself.
 */
export const runFailover = async (): Promise<FailoverFigures> => {
  const began = performance.now();
  const cluster = await startCluster();
  const undo: (() => Promise<void>)[] = [cluster.stop];
  const ending = new AbortController();
  try {
    const line = await startFaultProxy();
    undo.push(line.close);
    const baseUrl = `http://127.0.0.1:${line.port}`;
    const apps = await startTwoApps([await freePort(), await freePort()], {
      DATABASE_URL: cluster.appUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      NEXTAUTH_URL: baseUrl,
    });
    undo.push(apps.stop);
    line.leadTo(apps.ports);
    const app = { baseUrl, databaseUrl: '', ownerUrl: '', dataFolder: apps.dataFolder };
    const ledger = newLedger();
    const last = new AbortController();
    const journeys = Array.from({ length: tablets }, (_, index) =>
      useTablet(
        {
          ...{ app, ledger, last: last.signal, signal: ending.signal, plantLostAck: false },
          notSureOf: index % 2 === 0 ? [] : ['needle-fear'],
        },
        `Failover-${index + 1}`,
      ),
    );
    const wrong: string[] = [];
    const faults: FailoverFigures['faults'][number][] = [];
    const acknowledged = (): number => Object.values(ledger).reduce((sum, one) => sum + one.length, 0);
    const goesOn = async (): Promise<void> => {
      const before = acknowledged();
      await until(
        'Tablets go on',
        () => Promise.resolve(acknowledged() >= before + 40),
        120_000,
        cluster.output,
      );
    };

    /** The longest that nothing was acknowledged, while somebody else comes to lead and tablets go on. */
    const withFault = async (
      kind: string,
      commit: (leader: number) => Promise<void> | void,
      mend: (leader: number) => void,
    ): Promise<void> => {
      await goesOn();
      const from = await cluster.leader();
      if (from === null) throw new Error('Nobody leads.');
      let longest = 0;
      let count = acknowledged();
      let newest = performance.now();
      const watch = setInterval(() => {
        const now = performance.now();
        longest = Math.max(longest, now - newest);
        if (acknowledged() > count) [count, newest] = [acknowledged(), now];
      }, 50);
      const happened = performance.now();
      try {
        await commit(from);
        await until(
          'Another member leads',
          async () => ![null, from].includes(await cluster.leader()),
          120_000,
          cluster.output,
        );
        await goesOn();
      } finally {
        clearInterval(watch);
      }
      const to = await cluster.leader();
      mend(from);
      await cluster.whole();
      faults.push({
        ...{ kind, from: `db${from}`, to: `db${to}` },
        secondsWithoutWrites: Math.round(longest / 100) / 10,
        secondsUntilWhole: since(happened),
      });
    };

    await withFault('killed', cluster.kill, cluster.startAgain);
    await withFault('network cut', cluster.cutNetwork, cluster.mendNetwork);
    await goesOn();
    last.abort();
    const outcomes = await Promise.all(journeys);
    wrong.push(
      ...outcomes.flatMap(({ trouble }) => trouble ?? []),
      ...(await compare({ ...apps, ownerUrl: cluster.ownerUrl }, ledger)),
      ...verifyDatabase(apps.dataFolder, { ...apps.environment }),
    );
    for (const port of apps.ports) {
      const health = await fetch(`http://127.0.0.1:${port}/api/health`);
      if (!health.ok) wrong.push(`the app at ${port} is not well: ${health.status}`);
    }
    return {
      faults,
      journeys: outcomes.reduce((sum, one) => sum + one.journeys, 0),
      acknowledged: {
        answers: ledger.answers.length,
        decisions: ledger.decisions.length,
        signatures: ledger.signatures.length,
        records: ledger.records.length,
      },
      seconds: Math.round((performance.now() - began) / 1000),
      wrong,
    };
  } finally {
    ending.abort();
    for (const action of undo.toReversed()) await action();
  }
};
