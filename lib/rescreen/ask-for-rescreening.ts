import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { ok, type Result } from '@/lib/result';
import { startRescreening } from './start-rescreening';
import type { StartRescreening } from './start-rescreening.schema';

/** An admin has the screenings compared now; the work is done in the background. */
export const askForRescreening = async (
  { dryRun }: StartRescreening,
  actor: StaffActor,
): Promise<Result<{ runId: string }, DomainError>> =>
  ok({
    runId: await transaction(actor.clinicId, (tx) =>
      startRescreening(tx, actor, { dryRun: dryRun === 'yes' }),
    ),
  });
