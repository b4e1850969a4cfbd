import 'server-only';
import {
  hasMeasure,
  measureById,
  noPolicy,
  ruleSet,
  staleMeasures,
  withMeasure,
  withoutMeasure,
} from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { judgeAgainIfStricter } from '@/lib/screening/judge-again';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { isJudged, openScreenings } from '@/lib/screening/open-screenings';
import { isSettled, statusOf } from '@/lib/screening/status';
import { findNewestPolicy, holdPolicyForChange, insertPolicyOnce } from './policy.repository';
import type { ChangePolicy } from './policy.schema';

/**
 * Takes a step, or takes it back. Of two admins at once the second is told. What is open and comes out stricter is
 * judged again at once; what would come out softer stays as it is until somebody judges it again.
 */
export const changePolicy = async (
  input: ChangePolicy,
  actor: StaffActor,
): Promise<Result<{ judgedAgain: number }, DomainError>> => {
  const changed = await store(input, actor);
  if (!changed.ok) return changed;
  return ok({ judgedAgain: changed.value.applies ? await judgeOpenAgain(actor.clinicId) : 0 });
};

const store = (
  { measure: id, on: wanted, sequence, reason }: ChangePolicy,
  actor: StaffActor,
): Promise<Result<{ applies: boolean }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId, staffId } = actor;
    await holdPolicyForChange(tx, clinicId);
    const newest = await findNewestPolicy(tx, clinicId);
    const before = newest?.policy ?? noPolicy;
    const on = wanted === 'yes';
    const measure = measureById(id, ruleSet);
    // What is switched on can be switched off, even where the rules have no such step any more.
    if (!measure && !hasMeasure(before, id)) return fail({ code: 'policy/unknown-measure' });
    if ((newest?.sequence ?? 0) !== sequence || hasMeasure(before, id) === on)
      return fail({ code: 'policy/changed' });

    const policy = on && measure ? withMeasure(before, measure) : withoutMeasure(before, id);
    const row = { sequence: sequence + 1, policy, measure: id, on, reason, decidedById: staffId, at };
    if (!(await insertPolicyOnce(tx, clinicId, row))) return fail({ code: 'policy/changed' });
    await recordAudit(tx, actor, {
      action: 'policy-changed',
      objectKind: 'clinic',
      objectId: clinicId,
      detail: { measure: id, on, sequence: row.sequence },
      at,
    });
    // While another step is stale nobody can be judged; the last of them to go starts it.
    const applies = staleMeasures(ruleSet, policy).length === 0;
    // For everything there is, in the background; below, at once, what the list shows.
    if (applies) await startRescreening(tx, actor);
    return ok({ applies });
  });

/**
 * One transaction each, so that nobody at work waits; whatever this does not reach is caught in the background and before
 * its signature. The change stands by now: trouble here is no failure of it.
 */
const judgeOpenAgain = async (clinicId: string): Promise<number> => {
  let count = 0;
  try {
    for (const { id } of (await transaction(clinicId, (tx) => openScreenings(tx, clinicId))).filter(isJudged))
      if (await judgeOneAgain(clinicId, id)) count += 1;
  } catch (error) {
    // The kind of trouble alone: a message may quote what was stored.
    process.stderr.write(
      `Judging open screenings again stopped: ${error instanceof Error ? error.name : 'unknown'}.\n`,
    );
  }
  return count;
};

const judgeOneAgain = (clinicId: string, id: string): Promise<boolean> =>
  transaction(clinicId, async (tx) => {
    const snapshot = await loadScreeningForUpdate(tx, clinicId, id);
    // Since the list was read, somebody may have decided or countersigned: what is settled stays as it is.
    if (!snapshot || isSettled(statusOf(snapshot))) return false;
    const again = await judgeAgainIfStricter(tx, { kind: 'system', clinicId }, snapshot, now());
    return again !== null && again !== 'unreadable';
  });
