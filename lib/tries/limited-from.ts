import 'server-only';
import type { DomainError, ErrorCode } from '@/lib/errors';
import { fail, type Result } from '@/lib/result';
import { giveTriesBack, spendTries, type Budget } from './spend-try';

/**
 * Runs what a stranger could use for guessing, as often as one network may. Only an answer that tells a wrong guess costs a try:
 * a clinic's tablets, and its patients' phones, share an address.
 */
export const limitedFrom = async <T>(
  network: string,
  what: Budget['what'],
  wrong: ErrorCode,
  run: () => Promise<Result<T, DomainError>>,
): Promise<Result<T, DomainError>> => {
  const tries = [{ what, whose: network }];
  if ((await spendTries(tries)) === null) return fail({ code: 'input/too-many-tries' });
  const result = await run();
  if (result.ok || result.error.code !== wrong) await giveTriesBack(tries);
  return result;
};
