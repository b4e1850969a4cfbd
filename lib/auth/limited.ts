import 'server-only';
import type { DomainError, ErrorCode } from '@/lib/errors';
import { fail, type Result } from '@/lib/result';
import { giveTriesBack, spendTries, type Budget } from '@/lib/tries/spend-try';
import { thisNetwork } from './this-place';

/**
 * Runs what a stranger could use for guessing, as often as one address may. Only an answer that tells a wrong guess costs a try:
 * a clinic's tablets, and its patients' phones, share an address.
 */
export const limited = async <T>(
  what: Budget['what'],
  wrong: ErrorCode,
  run: () => Promise<Result<T, DomainError>>,
): Promise<Result<T, DomainError>> => {
  const tries = [{ what, whose: await thisNetwork() }];
  if ((await spendTries(tries)) === null) return fail({ code: 'input/too-many-tries' });
  const result = await run();
  if (result.ok || result.error.code !== wrong) await giveTriesBack(tries);
  return result;
};
