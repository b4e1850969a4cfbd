/**
 * Writes the version and fingerprint of the rules in force to `rules/rule-set.lock.json`. Run it when the rules were
 * meant to change: the change of the lock in the same commit is what a reviewer sees.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from '../lib/rule-set/fingerprint';
import { ruleSet } from '../rules/index';

const path = new URL('../rules/rule-set.lock.json', import.meta.url);

const readLock = (): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const lock = { version: ruleSet.version, fingerprint: fingerprintOf(ruleSet) };
if (JSON.stringify(readLock()) === JSON.stringify(lock)) {
  console.log(`The lock already says ${lock.version} ${lock.fingerprint}.`);
} else {
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Locked ${lock.version} ${lock.fingerprint}.`);
}
