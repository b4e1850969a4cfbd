import { everythingWrittenIn } from '../support/everything-written.ts';
import { callers, type Caller } from './callers.ts';
import { setTheStage, type About, type Stage } from './about.ts';
import { actions, pages, routeHandlers, type Outcome, type Row } from './matrix.ts';
import type { RunningApp } from './running-app.ts';
import { call, filled, send, type Answered } from './send.ts';
import { allActions } from './surface.ts';

export interface Figures {
  readonly pages: number;
  readonly routeHandlers: number;
  readonly actions: number;
  /** Every request of the matrix: a row for each of the above, a column for each caller. */
  readonly cells: number;
  /** What was answered otherwise than the table says; empty when all is well. */
  readonly wrong: readonly string[];
}

/** What an action says of something that is not there, and of somebody else's. */
const sameAsNotThere = ['access/not-found', 'screening/another-screening', 'record/not-sealed'];

const outcomeOf = ({ status, leadsTo, text }: Answered): Outcome => {
  const path = leadsTo && new URL(leadsTo, 'http://within.invalid').pathname;
  if (path === '/sign-in') return 'sign-in';
  if (path === '/link-ended') return 'ended';
  if (status === 401) return 'sign-in';
  if (status === 404) return 'not-found';
  if (status >= 400) return 'refused';
  const code = /"status":"failed","code":"([^"]+)"/.exec(text)?.[1];
  if (code === 'auth/signed-out') return 'sign-in';
  if (code !== undefined && sameAsNotThere.includes(code)) return 'not-found';
  return 'in';
};

interface Cell {
  readonly name: string;
  readonly caller: Caller;
  readonly expected: Outcome;
  readonly ask: (cookie: string) => Promise<Answered>;
}

const cellsOf = (name: string, row: Row, ask: Cell['ask']): Cell[] =>
  callers.map((caller) => ({ name, caller, expected: row[caller], ask }));

const pageCells = (app: RunningApp, about: About): Cell[] =>
  Object.entries(pages).flatMap(([address, [row, at]]) =>
    cellsOf(`page ${address}`, row, (cookie) => send(app, filled(address, at?.(about)), cookie)),
  );

const routeCells = (app: RunningApp, about: About): Cell[] =>
  Object.entries(routeHandlers).flatMap(([name, [row, at, form]]) => {
    const [method = '', address = ''] = name.split(' ');
    return cellsOf(name, row, (cookie) =>
      send(app, filled(address, at?.(about)), cookie, {
        method,
        ...(form && { body: new URLSearchParams(form) }),
      }),
    );
  });

const actionCells = (app: RunningApp, about: About): Cell[] => {
  const ids = allActions();
  return Object.entries(actions).flatMap(([name, [row, input]]) => {
    const [address = ''] = name.split(' ');
    const drawnFor = address.startsWith('/screening/') || address === '/screening' ? [about.started] : [];
    return cellsOf(`action ${name}`, row, (cookie) =>
      call(app, ids.get(name) ?? 'none', filled(address), cookie, [
        ...drawnFor,
        { status: 'idle' },
        input(about),
      ]),
    );
  });
};

/** After these the session they were asked with is over, or locked. */
const endsSession =
  /^(POST \/screenings\/\[id\]\/hand-over|POST \/lock|POST \/sign-out|POST \/screening\/finish)$/;

const written = ({ ownerUrl }: RunningApp, { clinicId, otherClinicId }: About) =>
  everythingWrittenIn(ownerUrl, [clinicId, otherClinicId]);

const askAll = async (
  app: RunningApp,
  cells: readonly Cell[],
  { cookies, again, about }: Stage,
  before?: unknown,
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const { name, caller, expected, ask } of cells) {
    const fresh = endsSession.test(name) && (caller === 'physiotherapist' || caller === 'admin');
    const answered = await ask(fresh ? await again(caller) : cookies[caller]);
    const outcome = outcomeOf(answered);
    if (outcome !== expected)
      wrong.push(
        `${name}, by ${caller}: ${outcome} (${answered.status} ${answered.leadsTo}), not ${expected}`,
      );
    if (answered.status >= 500) wrong.push(`${name}, by ${caller}: ${answered.status}`);
    if (expected !== 'in' && answered.text.includes(about.familyName))
      wrong.push(`${name}, by ${caller}: names a patient`);
    if (expected === 'in' && answered.text.includes('"code":"input/invalid"'))
      wrong.push(`${name}, by ${caller}: what the table sends is not what the action takes`);
  }
  if (before !== undefined) {
    const after = await written(app, about);
    if (JSON.stringify(after) !== JSON.stringify(before))
      wrong.push('Somebody who is not let in changed something.');
  }
  return wrong;
};

/**
 * Asks everything of everybody. First what is not to be let in, after which nothing may have changed; then what is, so that
 * it is shown that the same requests do something for whom they belong to.
 */
export const runAuthorisation = async (app: RunningApp): Promise<Figures> => {
  const stage = await setTheStage(app);
  const cells = [pageCells, routeCells, actionCells].flatMap((make) => make(app, stage.about));
  const denied = cells.filter(({ expected, name }) => expected !== 'in' && !endsSession.test(name));
  const allowed = cells.filter(({ expected, name }) => expected === 'in' && !endsSession.test(name));
  const last = cells.filter(({ name }) => endsSession.test(name));
  const before = await written(app, stage.about);
  const wrong = [
    ...(await askAll(app, denied, stage, before)),
    ...(await askAll(app, allowed, stage)),
    ...(await askAll(app, last, stage)),
  ];
  return {
    pages: Object.keys(pages).length,
    routeHandlers: Object.keys(routeHandlers).length,
    actions: Object.keys(actions).length,
    cells: cells.length,
    wrong,
  };
};
