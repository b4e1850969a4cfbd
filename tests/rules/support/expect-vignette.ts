import { expect } from 'vitest';
import type { Evaluation } from '@/rules';
import type { Vignette } from './reference';

export type VignetteResult = Pick<Evaluation, 'disposition' | 'findings' | 'blockedRegions' | 'unknown'>;

/** What the clinical reference expects of one of its people. */
export const expectVignette = ({ expected }: Vignette, result: VignetteResult): void => {
  const flagged: readonly string[] = result.findings.filter((one) => one.flagged).map(({ id }) => id);
  expect(result.disposition).toBe(expected.disposition);
  expect(flagged).toEqual(expect.arrayContaining(expected.mustFlag));
  for (const id of expected.mustNotFlag) expect(flagged).not.toContain(id);
  if (expected.blockedRegions) expect(result.blockedRegions).toEqual(expected.blockedRegions);
  if (expected.unknown) expect(result.unknown).toEqual(expected.unknown);
};
