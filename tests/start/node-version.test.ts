import { expect, test } from 'vitest';

const { nodeProblem } = (await import('../../scripts/setup/check-node.mjs' as string)) as {
  nodeProblem: (version: string, machine: string) => string | undefined;
};

test.each([
  ['v18.0.0', 'linux-x64', undefined],
  ['v24.1.0', 'darwin-arm64', undefined],
  ['v22.18.0', 'darwin-arm64', undefined],
  ['v16.20.2', 'linux-x64', /needs Node\.js 18 or newer, and this is v16\.20\.2/],
  ['v22.17.1', 'darwin-arm64', /needs Node\.js 22\.18 or newer, and this is v22\.17\.1/],
  ['v20.20.2', 'darwin-arm64', /On darwin-arm64/],
])('Node %s on %s', (version, machine, problem) => {
  const said = nodeProblem(version, machine);
  if (problem) expect(said).toMatch(problem);
  else expect(said).toBeUndefined();
});
