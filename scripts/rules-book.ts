/**
 * Prints the rule book about the rules in force to `docs/rule-book.md`. Its date and fingerprint are those of the lock, so
 * that printing it again on another day changes nothing; rules that are not locked are refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from '../lib/rule-set/fingerprint';
import { ruleBookOf, type Edition } from '../rules/book/rule-book';
import { ruleBookMarkdown } from '../rules/book/rule-book-markdown';
import { ruleSet } from '../rules/index';

const lockPath = new URL('../rules/rule-set.lock.json', import.meta.url);
const bookPath = new URL('../docs/rule-book.md', import.meta.url);

const lock = JSON.parse(readFileSync(lockPath, 'utf8')) as Edition;
if (lock.version !== ruleSet.version || lock.fingerprint !== fingerprintOf(ruleSet)) {
  console.error('The rules are not the locked ones. If they were meant to change, run `npm run rules:lock`.');
  process.exit(1);
}
writeFileSync(bookPath, ruleBookMarkdown(ruleBookOf(ruleSet, lock)));
console.log(`docs/rule-book.md is about ${lock.version} of ${lock.date}.`);
