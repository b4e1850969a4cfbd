import { db } from '@/lib/db/client';
import { applyLedger } from '@/lib/erasure/apply-ledger';
import { tellOperator } from '@/lib/tell';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by restore.ts, with the restored database in the environment. */
try {
  await applyLedger(tellOperator);
} catch (error) {
  console.error(`Erasures could not be applied again. ${problemInWords(error)}`);
  process.exitCode = 1;
}
await db().$disconnect();
