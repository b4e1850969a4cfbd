import { countersign } from '@/lib/consent/countersign';
import { refuseConsent } from '@/lib/consent/say-no';
import { transaction } from '@/lib/db/transaction';
import { now } from '@/lib/clock';
import type { StaffActor } from '@/lib/actors';
import { sealRecord } from '@/lib/record/seal-record';
import { anAnsweredIntake } from '../support/a-clinic';
import { signedIntake } from '../support/a-signature';
import { median } from './timing';

class Undone extends Error {}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work().catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return performance.now() - began;
};

const undone = (work: (tx: Parameters<Parameters<typeof transaction>[0]>[0]) => Promise<unknown>) =>
  transaction(async (tx) => {
    await work(tx);
    throw new Undone();
  });

const rounded = (number: number): number => Number(number.toPrecision(3));

/**
 * What sealing adds to the transaction that completes a record: it cannot be left out any more, so it is timed by itself, in a
 * transaction that is undone, and an empty one is taken off.
 */
export const sealingFigures = async (staff: StaffActor, count: number) => {
  const { clinicId } = staff;
  const times = {
    empty: [] as number[],
    seal: [] as number[],
    countersign: [] as number[],
    refusal: [] as number[],
  };
  for (let person = -2; person < count; person += 1) {
    const { screeningId, consentId } = await signedIntake(staff);
    const refusing = await anAnsweredIntake(staff);
    const lap = {
      empty: await timed(() => undone(() => Promise.resolve())),
      seal: await timed(() => undone((tx) => sealRecord(tx, { clinicId, id: consentId, at: now() }))),
      countersign: await timed(() => countersign({ screeningId, consentId, changedToday: 'no' }, staff)),
      refusal: await timed(() => refuseConsent({ reason: '' }, refusing.tablet)),
    };
    // The first ones warm up.
    if (person >= 0)
      for (const [name, time] of Object.entries(lap)) times[name as keyof typeof times].push(time);
  }
  const seal = median(times.seal) - median(times.empty);
  const adds = (whole: readonly number[]): number => rounded(seal / (median(whole) - seal));
  return {
    records: count,
    sealMs: rounded(seal),
    countersignMs: rounded(median(times.countersign)),
    refusalMs: rounded(median(times.refusal)),
    addsToCountersigning: adds(times.countersign),
    addsToRefusal: adds(times.refusal),
  };
};
