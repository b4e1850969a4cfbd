import { runAuthorisation } from './authz.ts';
import { runFuzz } from './fuzz.ts';
import type { RunningApp } from './running-app.ts';

/** What a drill found out. */
interface Outcome {
  /** What was not as it should be; empty when all is well. */
  readonly wrong: readonly string[];
  readonly [figure: string]: unknown;
}

const drills: Readonly<
  Record<string, (app: RunningApp, options: { requests?: number; seed?: number }) => Promise<Outcome>>
> = {
  authz: async (app) => ({ ...(await runAuthorisation(app)) }),
  fuzz: async (app, { requests = 10_000, ...seed }) => ({ ...(await runFuzz(app, { requests, ...seed })) }),
};

const [name = '', running = '', how, requests, seed] = process.argv.slice(2);
const drill = drills[name];
if (!drill) throw new Error(`There is no drill ${name}.`);
const { wrong, ...figures } = await drill(JSON.parse(running) as RunningApp, {
  ...(requests && { requests: Number(requests) }),
  ...(seed && { seed: Number(seed) }),
});

if (how === 'json')
  console.log(JSON.stringify({ drill: name, ok: wrong.length === 0, ...figures, wrong }, null, 2));
else {
  for (const [figure, value] of Object.entries(figures)) console.log(`${figure}: ${JSON.stringify(value)}`);
  for (const one of wrong) console.log(`WRONG ${one}`);
  console.log(wrong.length === 0 ? 'As it should be.' : `${wrong.length} not as they should be.`);
}
process.exit(wrong.length === 0 ? 0 : 1);
