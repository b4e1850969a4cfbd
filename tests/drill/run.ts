import { runAuthorisation } from './authz.ts';
import { runFailover } from './failover.ts';
import { runFaults } from './faults.ts';
import { runFuzz } from './fuzz.ts';
import { runRecovery } from './recovery.ts';
import type { RunningApp } from './running-app.ts';
import { Missing } from './deployed.ts';
import { runSeveral } from './several.ts';

/** What a drill found out. */
interface Outcome {
  /** What was not as it should be; empty when all is well. */
  readonly wrong: readonly string[];
  readonly [figure: string]: unknown;
}

interface Asked {
  readonly drill: string;
  readonly app: RunningApp;
  readonly json: boolean;
  readonly requests?: string;
  readonly faults?: string;
  readonly seed?: string;
  readonly plant?: 'lost-ack';
  /** Of nginx, where the drill has one. */
  readonly tls?: { readonly certificate: string; readonly key: string };
}

const asked = JSON.parse(process.argv[2] ?? '') as Asked;
const { app, plant } = asked;
const seed = asked.seed === undefined ? {} : { seed: Number(asked.seed) };

const drills: Readonly<Record<string, () => Promise<Outcome>>> = {
  authz: async () => ({ ...(await runAuthorisation(app)) }),
  fuzz: async () => ({ ...(await runFuzz(app, { requests: Number(asked.requests ?? 10_000), ...seed })) }),
  failover: async () => ({ ...(await runFailover()) }),
  recovery: async () => ({ ...(await runRecovery()) }),
  several: async () => ({ ...(await runSeveral(asked.tls!)) }),
  faults: async () => ({ ...(await runFaults({ faults: Number(asked.faults ?? 200), plant, ...seed })) }),
};

const drill = drills[asked.drill];
if (!drill) throw new Error(`There is no drill ${asked.drill}.`);
const { wrong, ...figures } = await drill().catch((error: unknown): never => {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exit(2);
});

if (asked.json)
  console.log(JSON.stringify({ drill: asked.drill, ok: wrong.length === 0, ...figures, wrong }, null, 2));
else {
  for (const [figure, value] of Object.entries(figures)) console.log(`${figure}: ${JSON.stringify(value)}`);
  for (const one of wrong) console.log(`WRONG ${one}`);
  console.log(wrong.length === 0 ? 'As it should be.' : `${wrong.length} not as they should be.`);
}
process.exit(wrong.length === 0 ? 0 : 1);
