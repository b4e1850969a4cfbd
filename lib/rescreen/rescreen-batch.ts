import 'server-only';
import { compile, evaluate, type Judge, type RuleSet } from '@/rules';
import type { SystemActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { assess } from '@/lib/screening/assess';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { isAssessmentCurrent } from '@/lib/screening/clearance';
import { isSettled, statusOf } from '@/lib/screening/status';
import {
  compareScreening,
  isSameScreening,
  type ComparedScreening,
  type Comparison,
} from './compare-screening';
import { findCompared, findComparedAfter } from './compare-screening.repository';
import { countOutcomes } from './rescreening-counts';
import {
  advanceRun,
  endRun,
  insertChanges,
  leaseRun,
  type RescreeningChangeRow,
  type RescreeningRun,
} from './rescreening.repository';

/** How many screenings are read at a time; a dry run holds nothing, so it takes more. */
const pageOf = (dryRun: boolean): number => (dryRun ? 500 : 100);
/** At most so many people wait at once for a batch that judges their screenings anew. */
const mostRises = 10;
/**
 * Longer than a batch usually takes, and how long the run of a worker that was killed waits. A batch that has to wait for
 * others may take longer and be done by two: the cursor lets one of them count.
 */
const leaseFor = 15_000;

export type BatchResult =
  /** There is more to do. */
  | 'more'
  | 'finished'
  /** Another worker is at it, or it is over. */
  | 'not-ours'
  /** Other rules are in force by now. */
  | 'superseded';

/**
 * Does the next batch of a run: one transaction that judges anew, lists, counts and moves the cursor, so that a kill at any
 * moment loses or repeats nothing. The rows are locked in the order everybody locks them: screenings, rules, run, audit.
 */
export const rescreenBatch = async (
  { clinicId, id }: Pick<RescreeningRun, 'clinicId' | 'id'>,
  worker: string,
): Promise<BatchResult> => {
  const at = now();
  const leased = await transaction(clinicId, async (tx) => {
    const inForce = await ruleSetInForce(tx, clinicId);
    const run = await leaseRun(tx, { clinicId, id }, worker, at, new Date(at.getTime() + leaseFor));
    if (!run) return null;
    const page = await findComparedAfter(tx, clinicId, run.cursor, pageOf(run.dryRun));
    return { run, page, inForce };
  });
  if (!leased) return 'not-ours';
  const { run, page, inForce } = leased;
  if (inForce.fingerprint !== run.ruleSetFingerprint) {
    await transaction(clinicId, (tx) => endRun(tx, run, at));
    return 'superseded';
  }
  const judge = run.dryRun ? compiled(inForce.ruleSet, inForce.fingerprint) : interpreter(inForce.ruleSet);
  const batch = upToRises(
    page.map((screening) => ({
      screening,
      comparison: compareScreening(screening, run.ruleSetFingerprint, judge),
    })),
    run.dryRun ? page.length : mostRises,
  );
  return store(run, batch, batch.length === page.length && page.length < pageOf(run.dryRun), judge);
};

interface Compared {
  readonly screening: ComparedScreening;
  readonly comparison: Comparison;
}

const isOpenRise = ({ comparison }: Compared): boolean =>
  comparison.group === 'open' && comparison.change === 'rise';

/** The beginning of the page that holds no more rises than that. */
const upToRises = (page: readonly Compared[], most: number): readonly Compared[] => {
  let rises = 0;
  const end = page.findIndex((one) => isOpenRise(one) && ++rises > most);
  return end === -1 ? page : page.slice(0, end);
};

const store = (
  run: RescreeningRun,
  compared: readonly Compared[],
  isLast: boolean,
  judge: Judge,
): Promise<BatchResult> =>
  transaction(run.clinicId, async (tx) => {
    const at = now();
    const rises = run.dryRun ? [] : compared.filter(isOpenRise);
    const seenAgain = await holdAndLookAgain(tx, run, rises, judge);
    const final = compared.map((one) => seenAgain.get(one.screening.id) ?? one);

    // From here on nobody changes the rules: what is judged is judged by the rules of this run.
    const { fingerprint } = await ruleSetInForce(tx, run.clinicId);
    if (fingerprint !== run.ruleSetFingerprint) return 'superseded';
    const advanced = await advanceRun(tx, run, {
      cursor: final.at(-1)?.screening.id ?? run.cursor,
      seen: run.seen + final.length,
      counts: countOutcomes(
        run.counts,
        final.map(({ comparison }) => comparison),
      ),
      finishedAt: isLast ? at : null,
    });
    if (!advanced) return 'not-ours';

    const actor: SystemActor = { kind: 'system', clinicId: run.clinicId };
    const judgedAnew = new Map<string, string>();
    for (const { screening } of run.dryRun ? [] : final.filter(isOpenRise)) {
      const { assessment } = await assess(tx, actor, screening.id, 'rules-changed', at);
      if (assessment) judgedAnew.set(screening.id, assessment.id);
    }
    await insertChanges(
      tx,
      run,
      final.flatMap((one) => changeOf(one, judgedAnew)),
    );
    if (isLast)
      await recordAudit(tx, actor, {
        action: 'rescreening-finished',
        objectKind: 'screenings',
        objectId: run.id,
        detail: { ruleSet: run.ruleSetFingerprint, dryRun: run.dryRun, seen: run.seen + final.length },
        at,
      });
    return isLast ? 'finished' : 'more';
  });

/**
 * Holds what is about to be judged anew, in one order for everybody, and compares again whatever somebody has changed
 * since it was read. The whole screening has the last word on whether it is still to be judged.
 */
const holdAndLookAgain = async (
  tx: Tx,
  run: RescreeningRun,
  rises: readonly Compared[],
  judge: Judge,
): Promise<ReadonlyMap<string, Compared>> => {
  if (rises.length === 0) return new Map();
  const leftAlone = new Map<string, Comparison>();
  for (const { screening } of rises) {
    const whole = await loadScreeningForUpdate(tx, run.clinicId, screening.id);
    if (!whole || !isAssessmentCurrent(whole)) leftAlone.set(screening.id, { group: 'notJudged' });
    // A record that was completed meanwhile is compared as one.
    else if (isSettled(statusOf(whole)) && statusOf(whole) !== 'complete')
      leftAlone.set(screening.id, { group: 'closed' });
  }
  const before = new Map(rises.map(({ screening }) => [screening.id, screening]));
  const again = await findCompared(tx, run.clinicId, [...before.keys()]);
  return new Map(
    again.flatMap((screening) => {
      const first = before.get(screening.id);
      const changed = !first || !isSameScreening(first, screening);
      const comparison =
        leftAlone.get(screening.id) ??
        (changed ? compareScreening(screening, run.ruleSetFingerprint, judge) : null);
      return comparison ? [[screening.id, { screening, comparison }]] : [];
    }),
  );
};

const changeOf = (
  { screening, comparison }: Compared,
  judgedAnew: ReadonlyMap<string, string>,
): readonly RescreeningChangeRow[] => {
  const { assessment } = screening;
  if (!assessment) return [];
  const before = {
    screeningId: screening.id,
    fromFingerprint: assessment.fingerprint,
    fromDisposition: assessment.evaluation.disposition,
  };
  if (comparison.group === 'unreadable')
    return [
      {
        ...before,
        outcome: 'unreadable',
        complete: comparison.complete,
        toDisposition: null,
        findings: [],
        assessmentId: null,
      },
    ];
  if (!('change' in comparison) || comparison.change === 'stay') return [];
  return [
    {
      ...before,
      outcome: comparison.change,
      complete: comparison.group === 'complete',
      toDisposition: comparison.disposition,
      findings: comparison.findings,
      assessmentId: judgedAnew.get(screening.id) ?? null,
    },
  ];
};

/** The interpreter alone decides for a person. */
const interpreter =
  (ruleSet: RuleSet): Judge =>
  (input) =>
    evaluate(input, ruleSet);

/** Fast, and enough for counting. Made once for a rule set. */
let lastCompiled: { readonly fingerprint: string; readonly judge: Judge } | undefined;
const compiled = (ruleSet: RuleSet, fingerprint: string): Judge => {
  if (lastCompiled?.fingerprint !== fingerprint) lastCompiled = { fingerprint, judge: compile(ruleSet) };
  return lastCompiled.judge;
};
