import { randomUUID } from 'node:crypto';
import { factById, facts, teachBacks, type FactId } from '@/rules';
import { demoStaff } from '@/prisma/seed/demo-people';
import { handOver, signIn } from './callers.ts';
import type { Ledger } from './ledger.ts';
import type { RunningApp } from './running-app.ts';
import { call, send, type Answered } from './send.ts';
import { allActions } from './surface.ts';

interface Tablet {
  readonly app: RunningApp;
  readonly ledger: Ledger;
  /** What somebody is not sure about; everything else they say no to. */
  readonly notSureOf: readonly FactId[];
  /** No further journey after this one. */
  readonly last: AbortSignal;
  /** Ends every waiting at once. */
  readonly signal: AbortSignal;
  readonly ids: ReadonlyMap<string, string>;
  /** Believes of one answer in each section that it was stored, as of a server that answers before it has written. */
  readonly plantLostAck: boolean;
}

/** Of everybody who uses a tablet here. */
const bornOn = '1985-03-27';
const pauseBetweenTries = 250;
/** A request that is never answered counts as lost, as on a tablet. */
const longestWait = 20_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const ended = Symbol('the drill has ended');

/** Asks until there is an answer. What was asked has to be harmless when it is asked again. */
const untilAnswered = async (
  { signal }: Tablet,
  ask: () => Promise<Answered>,
  isAnswer: (answered: Answered) => boolean = () => true,
): Promise<Answered> => {
  for (;;) {
    if (signal.aborted) throw ended;
    try {
      const answered = await Promise.race([
        ask(),
        pause(longestWait).then((): never => {
          throw new Error('No answer in time.');
        }),
      ]);
      if (answered.status < 500 && isAnswer(answered)) return answered;
    } catch {
      // Nobody is there, or the line is cut: tried again.
    }
    await pause(pauseBetweenTries);
  }
};

const isDone = ({ text, leadsTo, status }: Answered): boolean =>
  text.includes('"status":"done"') || (leadsTo !== '' && status < 400);

const codeIn = ({ text }: Answered): string => /"status":"failed","code":"([^"]+)"/.exec(text)?.[1] ?? '';

const hidden = ({ text }: Answered, name: string): string | undefined =>
  new RegExp(`<input[^>]*\\bname="${name}"[^>]*\\bvalue="([^"]*)"`).exec(text)?.[1];

const staffSignIn = async (tablet: Tablet): Promise<string> => {
  for (;;) {
    if (tablet.signal.aborted) throw ended;
    try {
      return await signIn(tablet.app, demoStaff[0]);
    } catch {
      await pause(pauseBetweenTries);
    }
  }
};

const handOverAgain = async (tablet: Tablet, screeningId: string): Promise<string> => {
  for (;;) {
    if (tablet.signal.aborted) throw ended;
    try {
      return await handOver(tablet.app, await staffSignIn(tablet), screeningId);
    } catch {
      await pause(pauseBetweenTries);
    }
  }
};

const act = (
  tablet: Tablet,
  name: string,
  path: string,
  cookie: string,
  args: readonly unknown[],
): Promise<Answered> => call(tablet.app, tablet.ids.get(name) ?? 'none', path, cookie, args);

const openIntake = async (tablet: Tablet, familyName: string): Promise<string> => {
  const cookie = await staffSignIn(tablet);
  const input = {
    who: 'new',
    givenName: 'Robin',
    familyName,
    bornOn,
    anotherPerson: 'on',
    regions: ['lower-leg-right'],
    technique: 'deep',
    idempotencyKey: randomUUID(),
  };
  const opened = await untilAnswered(
    tablet,
    () => act(tablet, '/intake startIntake', '/intake', cookie, [{ status: 'idle' }, input]),
    isDone,
  );
  return /\/screenings\/([0-9a-f-]{36})/.exec(opened.leadsTo)?.[1] ?? '';
};

/** The questions that are on a page, by their anchors. */
const askedOn = ({ text }: Answered, section: string): readonly FactId[] =>
  facts
    .filter((fact) => fact.section === section && text.includes(`id="field-${fact.id}"`))
    .map(({ id }) => id);

const answerTo = (
  { notSureOf }: Tablet,
  factId: FactId,
): { readonly state: string; readonly value?: unknown } => {
  const { kind } = factById(factId);
  if (notSureOf.includes(factId)) return { state: 'not-sure' };
  if (kind === 'medicines') return { state: 'answered', value: ['none'] };
  return kind === 'yes-no' ? { state: 'answered', value: 'no' } : { state: 'not-sure' };
};

/** One section: each answer is asked for until its receipt came, and only then counts as said. */
const answerSection = async (
  tablet: Tablet,
  screeningId: string,
  cookie: string,
  section: string,
): Promise<void> => {
  const path = `/screening/questions/${section}`;
  const page = await untilAnswered(tablet, () => send(tablet.app, path, cookie));
  for (const factId of askedOn(page, section)) {
    const { state, value } = answerTo(tablet, factId);
    const key = randomUUID();
    const input = { factId, state, ...(value !== undefined && { value }), idempotencyKey: key };
    if (tablet.plantLostAck && factId === facts.find((fact) => fact.section === section)?.id) {
      tablet.ledger.answers.push({ screeningId, factId, state, value: value ?? null, key: randomUUID() });
    }
    const receipt = await untilAnswered(tablet, () =>
      act(tablet, '/screening saveOneAnswer', '/screening', cookie, [screeningId, { status: 'idle' }, input]),
    );
    if (!receipt.text.includes('"status":"done"') || !receipt.text.includes(key))
      throw new Error(`The answer to ${factId} was refused: ${receipt.status} ${codeIn(receipt)}`);
    tablet.ledger.answers.push({ screeningId, factId, state, value: value ?? null, key });
  }
  await untilAnswered(tablet, () =>
    act(tablet, '/screening/questions/[section] sectionIsDone', path, cookie, [
      screeningId,
      { status: 'idle' },
      { section },
    ]),
  );
};

const decide = async (tablet: Tablet, screeningId: string): Promise<void> => {
  const path = `/screenings/${screeningId}/decide`;
  const cookie = await staffSignIn(tablet);
  const page = await untilAnswered(tablet, () => send(tablet.app, path, cookie));
  const assessmentId = hidden(page, 'assessmentId');
  if (!assessmentId) return;
  const decision = 'proceed';
  const decided = await untilAnswered(tablet, () =>
    act(tablet, '/screenings/[id]/decide recordDecision', path, cookie, [
      { status: 'idle' },
      {
        screeningId,
        assessmentId,
        reviews: hidden(page, 'reviews'),
        decision,
        reasonCode: 'checked-in-person',
        reasonText: 'Talked through.',
      },
    ]),
  );
  if (isDone(decided)) tablet.ledger.decisions.push({ screeningId, decision });
};

/** True once it is signed. */
const sign = async (
  tablet: Tablet,
  screeningId: string,
  cookie: string,
  fullName: string,
): Promise<boolean> => {
  const path = '/screening/consent';
  const page = await untilAnswered(tablet, () => send(tablet.app, path, cookie));
  const statementHash = hidden(page, 'statementHash');
  if (page.status !== 200 || !statementHash) return false;
  const ticked = [...page.text.matchAll(/<input[^>]*\bname="ticked"[^>]*>/g)].map(
    ([tag]) => /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '',
  );
  const input = { method: 'typed', statementHash, fullName, typedName: fullName, ticked };
  const signed = await untilAnswered(tablet, () =>
    act(tablet, '/screening/consent sign', path, cookie, [screeningId, { status: 'idle' }, input]),
  );
  if (!isDone(signed)) return false;
  tablet.ledger.signatures.push({ screeningId });
  return true;
};

const countersign = async (tablet: Tablet, screeningId: string): Promise<void> => {
  const path = `/screenings/${screeningId}/countersign`;
  const cookie = await staffSignIn(tablet);
  const page = await untilAnswered(tablet, () => send(tablet.app, path, cookie));
  const consentId = hidden(page, 'consentId');
  if (!consentId) throw new Error(`There is nothing to countersign: ${page.status} ${page.leadsTo}`);
  const done = await untilAnswered(tablet, () =>
    act(tablet, '/screenings/[id]/countersign countersignConsent', path, cookie, [
      { status: 'idle' },
      { screeningId, consentId, changedToday: 'no' },
    ]),
  );
  if (!isDone(done)) throw new Error(`Countersigning was refused: ${done.status} ${codeIn(done)}`);
  tablet.ledger.records.push({ screeningId, consentId });
};

/** Fields of a page that is only read or ticked, by its name. */
const simpleSteps: Readonly<
  Record<string, readonly [action: string, input: (page: Answered) => Readonly<Record<string, unknown>>]>
> = {
  who: ['/screening/who giveRespondent', () => ({ respondent: 'self' })],
  identity: ['/screening/identity confirmName', () => ({ bornOn, isThisYou: 'yes' })],
  about: ['/screening/about aboutIsRead', () => ({})],
  'where-it-hurts': ['/screening/where-it-hurts givePlaces', () => ({ regions: ['lower-leg-right'] })],
  risks: ['/screening/risks risksAreRead', (page) => ({ seen: hidden(page, 'seen') })],
  understanding: [
    '/screening/understanding answer',
    ({ text }) =>
      Object.fromEntries(
        teachBacks
          .filter(({ risk }) => text.includes(`name="answer.${risk}"`))
          .map(({ risk, options }) => [`answer.${risk}`, options.find((one) => one.right)?.id]),
      ),
  ],
  check: [
    '/screening/check declareAnswersTrue',
    (page) => ({ answersThrough: hidden(page, 'answersThrough'), declared: 'on' }),
  ],
};

/** One whole journey, from opening the intake to the sealed record. */
const oneJourney = async (tablet: Tablet, familyName: string): Promise<void> => {
  const screeningId = await openIntake(tablet, familyName);
  let cookie = await handOverAgain(tablet, screeningId);
  for (;;) {
    const place = await untilAnswered(tablet, () => send(tablet.app, '/screening', cookie));
    const step = place.leadsTo.replace('/screening/', '');
    const simple = simpleSteps[step];
    if (simple) {
      const [name, input] = simple;
      const page = await untilAnswered(tablet, () => send(tablet.app, place.leadsTo, cookie));
      // Refused means that an answer came twice: where they are now is asked anew.
      await untilAnswered(tablet, () =>
        act(tablet, name, place.leadsTo, cookie, [screeningId, { status: 'idle' }, input(page)]),
      );
    } else if (step.startsWith('questions/'))
      await answerSection(tablet, screeningId, cookie, step.replace('questions/', ''));
    else if (step === 'result' || step === 'consent') {
      if (!(await sign(tablet, screeningId, cookie, `Robin ${familyName}`))) {
        await decide(tablet, screeningId);
        cookie = await handOverAgain(tablet, screeningId);
      }
    } else if (step === 'done') return countersign(tablet, screeningId);
    else if (place.leadsTo === '/link-ended') cookie = await handOverAgain(tablet, screeningId);
    else throw new Error(`A tablet does not know how to go on at ${place.leadsTo || place.status}.`);
  }
};

/** Whole journeys one after the other, until the drill ends. Answers with how many were finished. */
export const useTablet = async (
  given: Omit<Tablet, 'ids'>,
  name: string,
): Promise<{ readonly journeys: number; readonly trouble: string | null }> => {
  const tablet = { ...given, ids: allActions() };
  let journeys = 0;
  try {
    while (!tablet.last.aborted) {
      await oneJourney(tablet, `${name} ${journeys + 1} ${randomUUID().slice(0, 8)}`);
      journeys += 1;
    }
  } catch (error) {
    if (error !== ended) return { journeys, trouble: `${name}: ${(error as Error).message}` };
  }
  return { journeys, trouble: null };
};
