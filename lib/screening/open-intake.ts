import 'server-only';
import { parseAnswer, type FactId } from '@/rules';
import type { StaffActor, SystemActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { dayIn, now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { isPatientHere, registerPatient } from '@/lib/patients/register-patient';
import { searchNameOf } from '@/lib/patients/search-name';
import { fail, ok, type Result } from '@/lib/result';
import { sourceLanguage } from '@/lib/texts/shipped-text';
import { textInForce } from '@/lib/texts/text-in-force';
import { loadScreening } from './load-screening';
import type { OpenIntake } from './open-intake.schema';
import { extentFrom, isSameExtent, planExtentOf, untilProblem } from './plan-extent';
import { findScreeningByKey, insertAnswerOnce, insertEvent, insertScreening } from './screening.repository';

/** The plan as answers; empty when nothing is planned yet. */
const planAnswers = ({ regions, technique }: OpenIntake): readonly (readonly [FactId, unknown])[] => [
  ...(regions.length > 0 ? [['plan.regions', regions] as const] : []),
  ...(technique ? [['plan.technique', technique] as const] : []),
];

/** A form that comes back with another person is another intake, not a repeated click. */
const isForSamePerson = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
  input: OpenIntake,
): Promise<boolean> => {
  const patient = (await loadScreening(tx, clinicId, screeningId))?.patient;
  if (!patient) return false;
  return input.who === 'known'
    ? patient.id === input.patientId
    : searchNameOf(patient) === searchNameOf(input) && patient.bornOn === input.bornOn;
};

/**
 * Opens a screening for a new or known patient. The same form sent twice answers with the first screening.
 * `staffId` stands behind the plan when the seed (a system actor) opens one.
 */
export const openIntake = async (
  input: OpenIntake,
  actor: StaffActor | (SystemActor & { readonly staffId: string }),
): Promise<Result<{ screeningId: string }, DomainError>> => {
  for (const [factId, value] of planAnswers(input)) {
    const parsed = parseAnswer(factId, value);
    if (!parsed.ok)
      return fail({
        code: 'input/invalid',
        fields: { [factId === 'plan.regions' ? 'regions' : 'technique']: parsed.message },
      });
  }
  return transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId, staffId } = actor;
    const already = await findScreeningByKey(tx, clinicId, input.idempotencyKey);
    if (already)
      return (await isForSamePerson(tx, clinicId, already, input))
        ? ok({ screeningId: already })
        : fail({ code: 'screening/form-used' });

    const { timeZone } = await clinicOf(tx, clinicId);
    const today = dayIn(timeZone, at);
    const problem = untilProblem(input, today);
    if (problem) return fail({ code: 'input/invalid', fields: { until: problem } });

    let patientId: string;
    if (input.who === 'known') {
      if (!(await isPatientHere(tx, clinicId, input.patientId))) return fail({ code: 'access/not-found' });
      patientId = input.patientId;
    } else {
      const { givenName, familyName, bornOn, anotherPerson } = input;
      const registered = await registerPatient(tx, actor, {
        patient: { givenName, familyName, bornOn },
        anotherPerson: anotherPerson === 'on',
        today,
        at,
      });
      if (!registered.ok) return registered;
      patientId = registered.value.patientId;
    }

    const screeningId = newId();
    await insertScreening(tx, {
      clinicId,
      id: screeningId,
      patientId,
      startedById: staffId,
      language: sourceLanguage,
      textNumber: await textInForce(tx, clinicId, sourceLanguage, at),
      idempotencyKey: input.idempotencyKey,
      startedAt: at,
      startedOn: today,
    });
    for (const [factId, value] of planAnswers(input)) {
      const parsed = parseAnswer(factId, value);
      if (!parsed.ok) throw new Error(`The plan was checked before, but ${factId} is not valid.`);
      await insertAnswerOnce(tx, {
        clinicId,
        screeningId,
        factId,
        state: 'answered',
        value: parsed.value,
        saidBy: 'clinician',
        staffId,
        reason: null,
        idempotencyKey: newId(),
        at,
      });
    }
    const extent = extentFrom(input);
    if (!isSameExtent(extent, planExtentOf({ events: [] })))
      await insertEvent(
        tx,
        { clinicId, screeningId, staffId, at },
        { kind: 'extent-planned', detail: { ...extent } },
      );
    await recordAudit(tx, actor, {
      action: 'screening-opened',
      objectKind: 'screening',
      objectId: screeningId,
      at,
    });
    return ok({ screeningId });
  });
};
