/**
 * Writes the version, date and fingerprint of the rules in force to `rules/rule-set.lock.json`, and prints the rule book
 * about them. Run it when the rules were meant to change: the change of both in the same commit is what a reviewer sees.
 * The date is the day on which these rules were first locked; locking equal rules again keeps it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from '../lib/rule-set/fingerprint';
import type { Edition } from '../rules/book/rule-book';
import { ruleSet } from '../rules/index';
import { checkRuleSet } from '../rules/proof/check-rule-set';

const path = new URL('../rules/rule-set.lock.json', import.meta.url);

const readLock = (): Partial<Edition> => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Edition>;
  } catch {
    return {};
  }
};

const faults = checkRuleSet(ruleSet);
if (faults.length > 0) {
  for (const { file, reason } of faults) console.error(`${file}: ${reason}`);
  console.error('Not locked.');
  process.exit(1);
}

const locked = readLock();
const fingerprint = fingerprintOf(ruleSet);
const isLocked = locked.version === ruleSet.version && locked.fingerprint === fingerprint;
const date = (isLocked && locked.date) || new Date().toISOString().slice(0, 10);
const lock: Edition = { version: ruleSet.version, date, fingerprint };

writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${isLocked ? 'The lock already says' : 'Locked'} ${lock.version} of ${date}, ${fingerprint}.`);
await import('./rules-book');
