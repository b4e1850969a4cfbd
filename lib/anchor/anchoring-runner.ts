import 'server-only';
import { now } from '@/lib/clock';
import { clinics } from '@/lib/db/which-clinic';
import { kindOf, tellOperator, type Tell } from '@/lib/tell';
import { makeAnchor } from './make-anchor';
import { sendAnchors } from './send-anchor';

const lookEvery = 60_000;

/** Makes and sends what is due, of every clinic. One clinic's trouble is told and keeps no other waiting. */
export const anchorAll = async (tell: Tell): Promise<void> => {
  for (const clinicId of await clinics.all())
    try {
      await makeAnchor(clinicId, now());
      await sendAnchors(clinicId, now(), tell);
    } catch (error) {
      tell(`The anchor of clinic ${clinicId} could not be made: ${kindOf(error)}.`);
    }
};

/** Writes a signed anchor for each clinic and day beside serving, in every process, each into its own data folder. */
export const runAnchoring = (): void => {
  const again = (wait: number): void => {
    setTimeout(() => {
      anchorAll(tellOperator).then(
        () => again(lookEvery),
        (error: unknown) => {
          tellOperator(`Anchors wait: ${kindOf(error)}.`);
          again(lookEvery);
        },
      );
    }, wait).unref();
  };
  again(0);
};
