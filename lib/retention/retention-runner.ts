import 'server-only';
import { clinics } from '@/lib/db/which-clinic';
import { kindOf, tellOperator } from '@/lib/tell';
import { eraseDue } from './erase-due';

const lookEvery = 15 * 60_000;

/** Looks beside serving whether a clinic's day has begun. One clinic's trouble is told and keeps no other waiting. */
export const runRetention = (): void => {
  const again = (wait: number): void => {
    setTimeout(() => {
      void (async () => {
        try {
          for (const clinicId of await clinics.all())
            try {
              await eraseDue(clinicId);
            } catch (error) {
              tellOperator(`Clinic ${clinicId} could not go by its rule for keeping data: ${kindOf(error)}.`);
            }
        } catch (error) {
          tellOperator(`Rules for keeping data wait: ${kindOf(error)}.`);
        }
        again(lookEvery);
      })();
    }, wait).unref();
  };
  again(0);
};
