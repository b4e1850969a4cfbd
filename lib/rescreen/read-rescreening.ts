import 'server-only';
import type { Disposition, ChangedFinding } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import {
  findChanges,
  findListedChanges,
  findNewestRuns,
  findRun,
  type ListedChange,
  type RescreeningChangeRow,
  type RescreeningRun,
} from './rescreening.repository';

export type { ListedChange, RescreeningRun };

export type RescreeningState = 'running' | 'failing' | 'finished' | 'superseded';

export const stateOf = ({ finishedAt, supersededAt, failures }: RescreeningRun): RescreeningState => {
  if (finishedAt) return 'finished';
  if (supersededAt) return 'superseded';
  return failures > 0 ? 'failing' : 'running';
};

/** A run as the command prints it; docs/contract.md. */
export interface RescreeningReport {
  readonly clinicId: string;
  readonly runId: string;
  readonly dryRun: boolean;
  readonly state: RescreeningState;
  readonly ruleSet: { readonly version: string; readonly fingerprint: string };
  readonly total: number;
  readonly seen: number;
  readonly open: RescreeningRun['counts']['open'];
  readonly complete: RescreeningRun['counts']['complete'];
  readonly alreadyJudged: number;
  readonly notJudged: number;
  readonly closed: number;
  readonly unreadable: number;
}

export interface ReportedChange {
  readonly screeningId: string;
  readonly outcome: RescreeningChangeRow['outcome'];
  readonly group: 'open' | 'complete';
  readonly from: { readonly disposition: Disposition; readonly ruleSet: string };
  readonly to: { readonly disposition: Disposition } | null;
  readonly findings: readonly ChangedFinding[];
  readonly assessmentId: string | null;
}

const reportOf = (run: RescreeningRun): RescreeningReport => ({
  clinicId: run.clinicId,
  runId: run.id,
  dryRun: run.dryRun,
  state: stateOf(run),
  ruleSet: { version: run.ruleSetVersion, fingerprint: run.ruleSetFingerprint },
  total: run.total,
  seen: run.seen,
  ...run.counts,
});

const changeOf = (row: RescreeningChangeRow): ReportedChange => ({
  screeningId: row.screeningId,
  outcome: row.outcome,
  group: row.complete ? 'complete' : 'open',
  from: { disposition: row.fromDisposition, ruleSet: row.fromFingerprint },
  to: row.toDisposition === null ? null : { disposition: row.toDisposition },
  findings: row.findings,
  assessmentId: row.assessmentId,
});

/** Null when this clinic has no such run. */
export const readReport = (clinicId: string, runId: string): Promise<RescreeningReport | null> =>
  transaction(clinicId, async (tx) => {
    const run = await findRun(tx, clinicId, runId);
    return run && reportOf(run);
  });

/** Every change a run found, in the order of the screenings, without ever holding all of them. */
export async function* eachChange(clinicId: string, runId: string): AsyncGenerator<ReportedChange> {
  const page = 500;
  let after: string | null = null;
  for (;;) {
    const rows: RescreeningChangeRow[] = await transaction(clinicId, (tx) =>
      findChanges(tx, { clinicId, id: runId }, page, after),
    );
    yield* rows.map(changeOf);
    after = rows.at(-1)?.screeningId ?? null;
    if (rows.length < page) return;
  }
}

/** How many changes the page lists; the command prints all of them. */
export const longestList = 200;

export interface RescreeningView {
  /** The newest real run and, where it is newer, the newest dry run. */
  readonly runs: readonly { readonly run: RescreeningRun; readonly changes: readonly ListedChange[] }[];
}

/**
 * What the page of re-screening shows. Whom a rule touched is an answer of theirs: it is read for physiotherapists alone,
 * kept in the trail, and only once the work is over, because until then the page asks again and again.
 */
export const readRescreening = (actor: StaffActor): Promise<RescreeningView> =>
  transaction(actor.clinicId, async (tx) => {
    const { clinicId } = actor;
    const [real] = await findNewestRuns(tx, clinicId, { dryRun: false });
    const [dry] = await findNewestRuns(tx, clinicId, { dryRun: true });
    const shown = [dry && (!real || dry.startedAt > real.startedAt) ? dry : undefined, real];
    const mayKnow = actor.roles.includes('physiotherapist');
    const runs = [];
    for (const run of shown) {
      if (!run) continue;
      const named = mayKnow && stateOf(run) !== 'running';
      runs.push({ run, changes: named ? await findListedChanges(tx, run, longestList) : [] });
    }
    for (const { run, changes } of runs)
      if (changes.length > 0)
        await recordAudit(tx, actor, {
          action: 'rescreening-read',
          objectKind: 'screenings',
          objectId: run.id,
          at: now(),
        });
    return { runs };
  });
