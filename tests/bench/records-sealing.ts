import { addConsent } from '@/lib/consent/add-consent';
import { lockConsentChain } from '@/lib/consent/consent.repository';
import { countTreatment } from '@/lib/consent/count-treatment';
import { countersign } from '@/lib/consent/countersign';
import { refuseConsent } from '@/lib/consent/say-no';
import { signatureHash } from '@/lib/consent/signature-hash';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { holdPolicy } from '@/lib/policy/hold-policy';
import { answeredByOf } from '@/lib/screening/answered-by';
import { callStaff } from '@/lib/screening/call-staff';
import { isCountersigned, standingConsent, standingNo, voidedConsent } from '@/lib/screening/clearance';
import { journeyOf, mayDecline } from '@/lib/screening/journey';
import { judgeAgainIfStricter } from '@/lib/screening/judge-again';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { recordNo } from '@/lib/screening/record-no';
import { anAnsweredIntake } from '../support/a-clinic';
import { signedIntake } from '../support/a-signature';
import { median } from './timing';
import { ownerPool } from './owner-pool';

/** Everything that countersigning does, but the seal: the row says "witness", for the database commits no other without one. */
const countersignUnsealed = (screeningId: string, actor: StaffActor) =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId } = actor;
    const snapshot = await loadScreeningForUpdate(tx, clinicId, screeningId);
    const consent = snapshot && journeyOf(snapshot).next === 'done' ? standingConsent(snapshot) : null;
    if (!snapshot || !consent || voidedConsent(snapshot) || isCountersigned(consent))
      throw new Error('There is nothing to countersign.');
    if (await judgeAgainIfStricter(tx, actor, snapshot, at)) throw new Error('The rules have changed.');
    if (!(await countTreatment(tx, snapshot, consent)).ok) throw new Error('There is no treatment left.');
    const signature = {
      id: newId(),
      role: 'witness' as const,
      method: 'account' as const,
      signerName: actor.fullName,
      strokes: null,
      staffId: actor.staffId,
      signedHash: consent.hash,
      at,
    };
    const hash = signatureHash({ ...signature, clinicId, consentId: consent.id });
    // A question of its own: the real one goes along with the question for what is sealed, which there is none of here.
    const { signerName: _, strokes: __, ...row } = signature;
    await tx.signature.create({
      data: { ...row, clinicId, consentId: consent.id, hash, sealedSigner: Buffer.from(actor.fullName) },
    });
    await recordAudit(tx, actor, {
      action: 'countersigned',
      objectKind: 'consent',
      objectId: consent.id,
      detail: { screeningId, signatureHash: hash, changedToday: 'no', recordSequence: 0, recordHash: hash },
      at,
    });
  });

/** Everything that a refusal does, but the seal: the row says "given". */
const refuseUnsealed = (patient: PatientActor) =>
  transaction(patient.clinicId, async (tx) => {
    const { clinicId, screeningId } = patient;
    const snapshot = await loadScreeningForUpdate(tx, clinicId, screeningId);
    if (!snapshot || standingNo(snapshot) || !mayDecline(snapshot)) throw new Error('Nobody may say no.');
    const at = now();
    await holdPolicy(tx, clinicId);
    await lockConsentChain(tx, clinicId);
    const after = await recordNo(tx, patient, snapshot, answeredByOf(snapshot), at);
    await addConsent(tx, patient, after, {
      kind: 'given',
      part: { statement: null, ticked: [], signer: null, signature: null, witness: null, reason: null },
      reviewId: null,
      at,
    });
    await callStaff(tx, patient, 'consent-refused', at);
  });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const must = async (work: Promise<{ readonly ok: boolean }>): Promise<void> => {
  if (!(await work).ok) throw new Error('It was not completed.');
};

/** A server that has run for a minute. */
const warmUp = 20;

const rounded = (number: number): number => Number(number.toPrecision(3));

/**
 * What sealing adds to the transaction that completes a record: timed beside the same transaction without a seal, each on a
 * screening of its own, in turns.
 */
export const sealingFigures = async (staff: StaffActor, count: number) => {
  const times = {
    countersign: [] as number[],
    countersignUnsealed: [] as number[],
    refusal: [] as number[],
    refusalUnsealed: [] as number[],
  };
  for (let person = -warmUp; person < count; person += 1) {
    // As autovacuum does within the first minute: before, the database reads all answers of a clinic to find those of one person.
    if (person === 0) await ownerPool.query('ANALYZE');
    const [signed, signedToo] = [await signedIntake(staff), await signedIntake(staff)];
    const [answered, answeredToo] = [await anAnsweredIntake(staff), await anAnsweredIntake(staff)];
    const { screeningId, consentId } = signed;
    const works: readonly (readonly [keyof typeof times, () => Promise<void>])[] = [
      ['countersign', () => must(countersign({ screeningId, consentId, changedToday: 'no' }, staff))],
      ['countersignUnsealed', () => countersignUnsealed(signedToo.screeningId, staff)],
      ['refusal', () => must(refuseConsent({ reason: '' }, answered.tablet))],
      ['refusalUnsealed', () => refuseUnsealed(answeredToo.tablet)],
    ];
    // Forwards and backwards: whoever goes first finds the caches of others.
    for (const [name, work] of person % 2 ? works : works.toReversed()) {
      const time = await timed(work);
      // The first ones warm up.
      if (person >= 0) times[name].push(time);
    }
  }
  const whole = {
    countersign: median(times.countersign),
    countersignUnsealed: median(times.countersignUnsealed),
    refusal: median(times.refusal),
    refusalUnsealed: median(times.refusalUnsealed),
  };
  return {
    records: count,
    countersignMs: rounded(whole.countersign),
    countersignUnsealedMs: rounded(whole.countersignUnsealed),
    refusalMs: rounded(whole.refusal),
    refusalUnsealedMs: rounded(whole.refusalUnsealed),
    addsToCountersigning: rounded(whole.countersign / whole.countersignUnsealed - 1),
    addsToRefusal: rounded(whole.refusal / whole.refusalUnsealed - 1),
  };
};
