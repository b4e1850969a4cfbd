import 'server-only';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { hashOf } from '@/lib/crypto/digest';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { holdPolicy } from '@/lib/policy/hold-policy';
import { holdSealing } from '@/lib/record/seal-record';
import { fail, ok, type Result } from '@/lib/result';
import { answeredByOf } from '@/lib/screening/answered-by';
import { callStaff } from '@/lib/screening/call-staff';
import { standingNo } from '@/lib/screening/clearance';
import { mayDecline } from '@/lib/screening/journey';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { recordNo } from '@/lib/screening/record-no';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import type { Refuse } from './sign-consent.schema';
import { addConsent } from './add-consent';
import { lockConsentChain } from './consent.repository';
import { holdEarlierConsent } from './earlier-consent.repository';
import { statementFor } from './statement';

type Done = Result<{ consentId: string }, DomainError>;

/** One "no", as a record of its own: the answer is set, everything is judged again, and a row joins the chain. */
const sayNo = async (
  tx: Tx,
  actor: PatientActor | StaffActor,
  before: ScreeningSnapshot,
  kind: 'refused' | 'withdrawn',
  reason: string,
  shownHash?: string,
): Promise<Done> => {
  const at = now();
  // Only what was on the page is kept as shown: a "no" from the page before has no statement.
  const current = shownHash === undefined || !before.assessment ? null : statementFor(before);
  const statement = current && hashOf(current) === shownHash ? current : null;
  // The policy before the chains, and the chains before the audit trail, as everywhere: two orders would wait for each other.
  await holdPolicy(tx, actor.clinicId);
  await lockConsentChain(tx, actor.clinicId);
  await holdSealing(tx, actor.clinicId);
  const after = await recordNo(tx, actor, before, answeredByOf(before), at);
  const { id } = await addConsent(tx, actor, after, {
    kind,
    part: { statement, ticked: [], signer: null, signature: null, witness: null, reason: reason || null },
    reviewId: null,
    at,
  });
  if (actor.kind === 'patient') await callStaff(tx, actor, `consent-${kind}`, at);
  return ok({ consentId: id });
};

/** The patient reads the consent and says no. Saying it twice is one refusal. */
export const refuseConsent = (input: Refuse, patient: PatientActor): Promise<Done> =>
  transaction(patient.clinicId, async (tx) => {
    const snapshot = await loadScreeningForUpdate(tx, patient.clinicId, patient.screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    const no = standingNo(snapshot);
    if (no?.kind === 'refused') return ok({ consentId: no.id });
    if (!mayDecline(snapshot)) return fail({ code: 'consent/not-allowed' });
    return sayNo(
      tx,
      patient,
      snapshot,
      'refused',
      input.reason ?? '',
      input.statementHash as string | undefined,
    );
  });

/**
 * Takes back a consent, by the patient or by staff on their word; allowed at any time, also after the record is
 * complete. The signed record stays; the withdrawal is a new row, and it voids the clearance at once.
 */
const withdraw = (actor: PatientActor | StaffActor, screeningId: string, reason: string): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const snapshot = await loadScreeningForUpdate(tx, actor.clinicId, screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    const newest = snapshot.consents.at(-1);
    // Said twice, for example by a double tap, it is one withdrawal.
    if (newest?.kind === 'withdrawn') return ok({ consentId: newest.id });
    // Or it was said at another visit under the same consent.
    if (newest?.course?.takenBack) return ok({ consentId: newest.course.takenBack.id });
    // Nobody is counting a treatment under it meanwhile.
    if (newest?.underId) await holdEarlierConsent(tx, actor.clinicId, newest.underId);
    if (newest?.kind !== 'given') return fail({ code: 'consent/nothing-to-withdraw' });
    return sayNo(tx, actor, snapshot, 'withdrawn', reason);
  });

export const withdrawOwnConsent = ({ reason }: { reason: string }, patient: PatientActor): Promise<Done> =>
  withdraw(patient, patient.screeningId, reason);

export const withdrawForPatient = (
  { screeningId, reason }: { screeningId: string; reason: string },
  actor: StaffActor,
): Promise<Done> => withdraw(actor, screeningId, reason);
