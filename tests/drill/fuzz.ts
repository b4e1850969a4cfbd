import { everythingWrittenIn } from '../support/everything-written.ts';
import { setTheStage, type Stage } from './about.ts';
import { callers, type Caller } from './callers.ts';
import { actions, pages, routeHandlers } from './matrix.ts';
import {
  contentTypes,
  pick,
  poisonBodies,
  poisonTexts,
  poisonValues,
  randomFrom,
  type Random,
} from './poison.ts';
import type { RunningApp } from './running-app.ts';
import { filled, send } from './send.ts';
import { allActions } from './surface.ts';

export interface FuzzFigures {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** How many were answered with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly seed: number;
  /** 5xx answers, requests without an answer, and what changed; empty when all is well. */
  readonly wrong: readonly string[];
}

interface Shot {
  readonly what: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | FormData;
}

type Aim = (random: Random, stage: Stage) => Shot;

const placesOf = (stage: Stage, address: string): Readonly<Record<string, string>> | undefined =>
  pages[address]?.[1]?.(stage.about) ?? routeHandlers[`GET ${address}`]?.[1]?.(stage.about);

const addresses = [
  ...new Set([...Object.keys(pages), ...Object.keys(routeHandlers).map((name) => name.split(' ')[1] ?? '')]),
];
/** One takes any text for a password and counts it as a guess, the other asks for nothing: they rightly do what they are for. */
const takesAll =
  /(second-step start|endOtherSessions|removeMyPin|setMyPin|startMyPasskey|startLinking|unlinkMine|\/ unlock)$/;
const actionNames = Object.keys(actions).filter((name) => !takesAll.test(name));
/** These take anything at all, and rightly do what they are for. They are only called for a screening that is not there. */
const takesAnything = /(askStaff|aboutIsRead|refuse|takeBack|understanding answer)$/;

const textOrValue = (random: Random): unknown => pick(random, random() < 0.6 ? poisonTexts : poisonValues);

/** An address whose parts are poison. */
const poisonedPath: Aim = (random) => {
  const address = pick(random, addresses);
  const parts = Object.fromEntries(
    [...address.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = '']) => [
      name,
      pick(random, poisonTexts).slice(0, 2_000).toWellFormed(),
    ]),
  );
  return { what: `address ${address}`, path: filled(address, parts), method: 'GET', headers: {} };
};

/** Filters and other things after the question mark. */
const poisonedQuery: Aim = (random, stage) => {
  const address = pick(random, addresses);
  const query = new URLSearchParams();
  const names = [
    'name',
    'named',
    'from',
    'to',
    'page',
    'state',
    'q',
    'of',
    'said',
    'clinic',
    '_rsc',
    '__proto__',
    'physiotherapist',
    'contraindication',
    'before',
    'disposition',
  ];
  for (let count = 0; count < 4; count += 1)
    query.append(pick(random, names), pick(random, poisonTexts).slice(0, 2_000).toWellFormed());
  return {
    what: `query of ${address}`,
    path: `${filled(address, placesOf(stage, address))}?${query.toString()}`,
    method: 'GET',
    headers: {},
  };
};

/** What the framework itself reads. */
const poisonedHeaders: Aim = (random, stage) => {
  const address = pick(random, addresses);
  const printable = (): string =>
    pick(random, poisonTexts)
      .replaceAll(/[^\x20-\x7e]/g, '?')
      .trim()
      .slice(0, 4_000);
  const names = [
    'rsc',
    'next-router-state-tree',
    'next-router-prefetch',
    'next-url',
    'accept',
    'accept-language',
    'range',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-for',
    'if-none-match',
    'referer',
    'x-middleware-subrequest',
    'x-action-forwarded',
    'x-invoke-path',
    'content-security-policy',
    'x-nonce',
  ];
  const headers = Object.fromEntries([1, 2, 3].map(() => [pick(random, names), printable()]));
  return {
    what: `headers of ${address}`,
    path: filled(address, placesOf(stage, address)),
    method: 'GET',
    headers,
  };
};

/** Another method, and a body where none belongs. */
const poisonedMethod: Aim = (random, stage) => {
  const address = pick(
    random,
    addresses.filter((one) => !/sign-out|finish|hand-over|nextauth/.test(one)),
  );
  return {
    what: `method of ${address}`,
    path: filled(address, placesOf(stage, address)),
    method: pick(random, ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST', 'HEADERS']),
    headers: { 'content-type': pick(random, contentTypes) },
    body: pick(random, poisonBodies),
  };
};

const pathOfAction = (name: string): string => filled(name.split(' ')[0] ?? '');
/** What a page of the patient's form binds to its actions. */
const boundTo = (random: Random, { about }: Stage, name: string): readonly unknown[] => {
  if (!/^\/screening[/ ]/.test(name)) return [];
  return [takesAnything.test(name) ? textOrValue(random) : about.started];
};

/** An action with an argument list that is none. */
const poisonedEnvelope: Aim = (random) => {
  const name = pick(random, actionNames);
  return {
    what: `envelope of ${name}`,
    path: pathOfAction(name),
    method: 'POST',
    headers: {
      'next-action':
        random() < 0.8
          ? (allActions().get(name) ?? '')
          : pick(random, ['', '0', '7f'.repeat(21), 'a'.repeat(5_000), 'constructor']),
      'content-type': pick(random, contentTypes),
      ...(random() < 0.5 && { accept: 'text/x-component' }),
    },
    body: pick(random, poisonBodies),
  };
};

/** An action called rightly with fields of the wrong kind, too long, or not ours. */
const poisonedInput: Aim = (random, stage) => {
  const name = pick(random, actionNames);
  const [, input] = actions[name] ?? [undefined, () => ({})];
  const fields = Object.fromEntries(
    Object.keys(input(stage.about)).map((field) => [field, textOrValue(random)]),
  );
  const extra = random() < 0.3 ? { [pick(random, poisonTexts).slice(0, 100)]: textOrValue(random) } : {};
  const state = random() < 0.7 ? { status: 'idle' } : textOrValue(random);
  return {
    what: `input of ${name}`,
    path: pathOfAction(name),
    method: 'POST',
    headers: {
      'next-action': allActions().get(name) ?? '',
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
    },
    body: JSON.stringify([...boundTo(random, stage, name), state, { ...fields, ...extra }]),
  };
};

/** The same as a form, which carries the arguments in a field beside its own. */
const poisonedMultipart: Aim = (random, stage) => {
  const name = pick(random, actionNames);
  const id = allActions().get(name) ?? '';
  const form = new FormData();
  const args = JSON.stringify([
    ...boundTo(random, stage, name),
    { status: 'idle' },
    pick(random, ['$K1', '$K9', '$F1', '$1', '$@7']),
  ]);
  if (random() < 0.8) form.append('0', random() < 0.6 ? args : pick(random, poisonBodies));
  if (random() < 0.3) form.append('$ACTION_REF_1', '');
  if (random() < 0.3)
    form.append('$ACTION_1:0', JSON.stringify({ id, bound: pick(random, ['$@1', '$@9', '$F2', null]) }));
  if (random() < 0.3) form.append('$ACTION_1:1', pick(random, poisonBodies));
  if (random() < 0.2) form.append(`$ACTION_ID_${pick(random, [id, 'none', '__proto__'])}`, '');
  for (const field of ['1_screeningId', '1_id', 'staffId', '1_language', '1_reason'])
    if (random() < 0.5) form.append(field, pick(random, poisonTexts).toWellFormed());
  return {
    what: `multipart to ${name}`,
    path: pathOfAction(name),
    method: 'POST',
    headers: random() < 0.6 ? { 'next-action': id } : {},
    body: form,
  };
};

/** A plain form, as a page without script sends it, with poison in it. */
const poisonedForm: Aim = (random, stage) => {
  const address = pick(random, [
    '/search',
    '/sign-in',
    '/c/[token]/file',
    '/intake',
    '/receipt',
    '/api/auth/[...nextauth]',
    '/screening/who',
  ]);
  const form = new URLSearchParams();
  for (const field of [
    'within',
    'name',
    'fullName',
    'bornOn',
    'email',
    'password',
    'csrfToken',
    'callbackUrl',
    '$ACTION_REF_1',
    '$ACTION_ID_x',
    'code',
  ])
    if (random() < 0.6) form.append(field, pick(random, poisonTexts).toWellFormed());
  const path = filled(address, {
    token: 'of-nobody',
    nextauth: pick(random, [
      'signin',
      'callback/credentials',
      'callback',
      '_log',
      'session',
      'providers',
      '__proto__',
    ]),
    ...placesOf(stage, address),
  });
  return { what: `form to ${address}`, path, method: 'POST', headers: {}, body: form };
};

/** Far more than anybody has to say. */
const tooMuch: Aim = (random) => {
  const name = pick(random, actionNames);
  return {
    what: `3 MB to ${name}`,
    path: pathOfAction(name),
    method: 'POST',
    headers: { 'next-action': allActions().get(name) ?? '', 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify([{ status: 'idle' }, { a: 'x'.repeat(3_000_000) }]),
  };
};

const aims: readonly (readonly [Aim, weight: number])[] = [
  [poisonedInput, 40],
  [poisonedEnvelope, 15],
  [poisonedQuery, 12],
  [poisonedPath, 10],
  [poisonedHeaders, 8],
  [poisonedMethod, 8],
  [poisonedMultipart, 10],
  [poisonedForm, 6],
  [tooMuch, 1],
];
const weighted = aims.flatMap(([aim, weight]) => Array.from({ length: weight }, () => aim));

const atOnce = 8;

const bodyInWords = (body: Shot['body']): string =>
  (body instanceof FormData ? JSON.stringify([...body]) : String(body)).slice(0, 300);

/** Sends what no page of ours sends, as everybody, and looks whether anything broke or changed. */
export const runFuzz = async (
  app: RunningApp,
  { requests, seed = 20261122 }: { requests: number; seed?: number },
): Promise<FuzzFigures> => {
  const stage = await setTheStage(app);
  const written = () => everythingWrittenIn(app.ownerUrl, [stage.about.clinicId, stage.about.otherClinicId]);
  const before = await written();
  const random = randomFrom(seed);
  const statuses: Record<string, number> = {};
  const wrong: string[] = [];
  let left = requests;
  const shoot = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const caller: Caller = pick(random, callers);
      const { what, path, method, headers, body } = pick(random, weighted)(random, stage);
      try {
        const { status } = await send(app, path, stage.cookies[caller], {
          method,
          headers,
          ...(body !== undefined && { body }),
        });
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status >= 500)
          wrong.push(
            `${status}: ${what}, by ${caller} (${method} ${path.slice(0, 200)} ${bodyInWords(body)})`,
          );
      } catch (error) {
        wrong.push(
          `no answer: ${what}, by ${caller} (${error instanceof Error ? error.message : 'unknown'})`,
        );
      }
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, shoot));
  const seconds = (performance.now() - began) / 1000;

  const after = await written();
  for (const [table, sum] of Object.entries(after)) if (sum !== before[table]) wrong.push(`${table} changed`);
  const health = await send(app, '/api/health', '');
  if (health.status !== 200) wrong.push(`the app is not well any more: ${health.status}`);
  return { requests, requestsPerSecond: Math.round(requests / seconds), statuses, seed, wrong };
};
