import { parseInput, risksFor, risks, type ScreeningInput } from '@/rules';
import { hashOf } from '@/lib/crypto/digest';

/** Which risks a page tells, and in which words: what was read is bound to this. */
export const toldRisksHash = (input: ScreeningInput): string =>
  hashOf(risksFor(input).map(({ id, title, text }) => ({ id, title, text })));

/** Which risks advice for afterwards is about. Where the answers cannot be read any more: all there are. */
export const risksToHeed = (input: ScreeningInput): readonly string[] =>
  (parseInput(input).ok ? risksFor(input) : risks).map(({ id }) => id);
