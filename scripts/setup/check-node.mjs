// Imports nothing and uses no new syntax: a Node that is far too old still has to get to the sentence below.

/** The Node that comes with the dependencies exists for these machines; others bring their own. */
const broughtAlong = ['linux-x64', 'linux-arm64', 'win32-x64'];

/** The oldest Node that can install, and the oldest that runs the app (it reads TypeScript by itself). */
const oldestToInstall = [18, 0];
export const oldestToRun = [22, 18];

export const isAtLeast = (version, wanted) => {
  const have = version.replace(/^v/, '').split('.').map(Number);
  return have[0] > wanted[0] || (have[0] === wanted[0] && have[1] >= wanted[1]);
};

/** What is wrong with this Node, as a sentence; undefined when nothing is. */
export const nodeProblem = (version, machine) => {
  if (!isAtLeast(version, oldestToInstall))
    return `Beforehand needs Node.js 18 or newer, and this is ${version}: install a newer one from https://nodejs.org.`;
  if (broughtAlong.indexOf(machine) < 0 && !isAtLeast(version, oldestToRun))
    return `On ${machine} Beforehand needs Node.js 22.18 or newer, and this is ${version}: install a newer one from https://nodejs.org.`;
  return undefined;
};

export const checkNode = () => {
  const problem = nodeProblem(process.version, `${process.platform}-${process.arch}`);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
};
