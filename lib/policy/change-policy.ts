import 'server-only';
import { hasMeasure, measureById, noPolicy, ruleSet, withMeasure, withoutMeasure } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { judgeAgainIfStricter } from '@/lib/screening/judge-again';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { openScreenings } from '@/lib/screening/open-screenings';
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
  return changed.ok ? ok({ judgedAgain: await judgeOpenAgain(actor.clinicId) }) : changed;
};

const store = (
  { measure: id, on: wanted, sequence, reason }: ChangePolicy,
  actor: StaffActor,
): Promise<Result<null, DomainError>> =>
  transaction(async (tx) => {
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
    // For everything there is, in the background; below, at once, what the list shows.
    await startRescreening(tx, actor);
    return ok(null);
  });

/** One transaction each, so that nobody at work waits; whatever this does not reach is caught before its signature. */
const judgeOpenAgain = async (clinicId: string): Promise<number> => {
  const open = await transaction((tx) => openScreenings(tx, clinicId));
  let count = 0;
  for (const { id } of open)
    count += await transaction(async (tx) => {
      const snapshot = await loadScreeningForUpdate(tx, clinicId, id);
      const again =
        snapshot && (await judgeAgainIfStricter(tx, { kind: 'system', clinicId }, snapshot, now()));
      return again ? 1 : 0;
    });
  return count;
};
