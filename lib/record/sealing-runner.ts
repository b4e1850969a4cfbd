import 'server-only';
import { kindOf, tellOperator } from '@/lib/tell';
import { now } from '@/lib/clock';
import { withoutClinic } from '@/lib/db/transaction';
import { currentSigner, RecordKeyMissing } from '@/lib/record-key/current-signer';
import { sealBacklog } from './seal-backlog';

const afterTrouble = 60_000;

/** The first key is made before anybody needs it; and a start that cannot seal says so, not the first patient. */
const haveKey = async (): Promise<void> => {
  await withoutClinic((tx) => currentSigner(tx, now()));
};

/** Seals what was complete before there were seals, beside serving, until nothing of it is left. It keeps no process alive. */
export const runSealing = (): void => {
  const again = (wait: number): void => {
    setTimeout(() => {
      haveKey()
        .then(sealBacklog)
        .catch((error: unknown) => {
          tellOperator(
            error instanceof RecordKeyMissing
              ? error.message
              : `Records cannot be sealed yet: ${kindOf(error)}.`,
          );
          again(afterTrouble);
        });
    }, wait).unref();
  };
  again(0);
};
