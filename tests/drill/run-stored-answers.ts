import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { openAnswer } from '@/lib/screening/sealed-answer';
import { stateFromDb } from '@/lib/screening/opened-rows.repository';
import type { Ledger } from './ledger';

/** Run by stored-answers.ts, with the database and the master key in the environment. */
for (const clinicId of await clinics.all())
  await transaction(clinicId, async (tx) => {
    for (const row of await tx.answer.findMany({ where: { clinicId } })) {
      const { screeningId, factId, idempotencyKey: key } = row;
      const { value } = openAnswer(await keyOfScreening(tx, clinicId, screeningId), row, row.sealedContent);
      const state = stateFromDb[row.state];
      console.log(
        JSON.stringify({ screeningId, factId, state, value, key } satisfies Ledger['answers'][number]),
      );
    }
  });
await db().$disconnect();
