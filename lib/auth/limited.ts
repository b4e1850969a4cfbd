import 'server-only';
import type { DomainError, ErrorCode } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { limitedFrom } from '@/lib/tries/limited-from';
import type { Budget } from '@/lib/tries/spend-try';
import { thisNetwork } from './this-place';

/** As often as the network may that this request came from. */
export const limited = async <T>(
  what: Budget['what'],
  wrong: ErrorCode,
  run: () => Promise<Result<T, DomainError>>,
): Promise<Result<T, DomainError>> => limitedFrom(await thisNetwork(), what, wrong, run);
