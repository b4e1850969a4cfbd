import 'server-only';
import { kindOf, tellOperator } from '@/lib/tell';
import { sealBacklog } from './seal-backlog';

const afterTrouble = 60_000;

/** Seals what was complete before there were seals, beside serving, until nothing of it is left. It keeps no process alive. */
export const runSealing = (): void => {
  const again = (wait: number): void => {
    setTimeout(() => {
      sealBacklog().catch((error: unknown) => {
        tellOperator(`Records of before could not be sealed yet: ${kindOf(error)}.`);
        again(afterTrouble);
      });
    }, wait).unref();
  };
  again(0);
};
