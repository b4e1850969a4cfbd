import 'server-only';
import { kindOf, tellOperator } from '@/lib/tell';
import { giveNewerShippedText } from './give-newer-shipped-text';

const afterTrouble = 60_000;

/** Gives clinics the words of this release as it starts to serve, in every process; the database lets one of them do it. */
export const runShipping = (): void => {
  const again = (wait: number): void => {
    setTimeout(() => {
      giveNewerShippedText(tellOperator).then(
        (wentWell) => {
          if (!wentWell) again(afterTrouble);
        },
        (error: unknown) => {
          tellOperator(`The text of this release waits: ${kindOf(error)}.`);
          again(afterTrouble);
        },
      );
    }, wait).unref();
  };
  again(0);
};
