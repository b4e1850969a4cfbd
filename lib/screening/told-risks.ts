import { risksFor, type ScreeningInput } from '@/rules';
import { hashOf } from '@/lib/crypto/digest';

/** Which risks a page tells, and in which words: what was read is bound to this. */
export const toldRisksHash = (input: ScreeningInput): string =>
  hashOf(risksFor(input).map(({ id, title, text }) => ({ id, title, text })));
