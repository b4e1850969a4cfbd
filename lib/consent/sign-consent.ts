import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { hashOf } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { foldName } from '@/lib/fold';
import { newId } from '@/lib/ids';
import { patientWords } from '@/lib/phrasebook/patient';
import { fail, ok, type Result } from '@/lib/result';
import { isInterpreted } from '@/lib/screening/interpreting';
import { addConsent } from './add-consent';
import { beginConsent } from './begin-consent';
import { insertSignature } from './consent.repository';
import { inkOf, leastInk } from './ink';
import type { SignConsent } from './sign-consent.schema';
import { signatureHash } from './signature-hash';
import { statementFor } from './statement';

/**
 * Records that this person agreed to this statement about this assessment. Signing twice answers with the first
 * signature, not with a second row.
 */
export const signConsent = (
  input: SignConsent,
  patient: PatientActor,
): Promise<Result<{ consentId: string }, DomainError>> =>
  transaction(patient.clinicId, async (tx) => {
    const at = now();
    const begun = await beginConsent(tx, patient, at);
    if ('answer' in begun) return begun.answer;
    const { snapshot, clearance } = begun;
    const statement = statementFor(snapshot);
    const statementHash = hashOf(statement);
    if (statementHash !== input.statementHash) return fail({ code: 'consent/screening-changed' });

    const missing = statement.declarations.filter(({ id }) => !input.ticked.includes(id));
    if (missing.length > 0)
      return fail({
        code: 'input/invalid',
        fields: Object.fromEntries(
          missing.map(({ id }) => [`ticked.${id}`, 'Tick this to go on, or talk with your physio.']),
        ),
      });
    const ink = input.method === 'typed' ? null : inkOf(input.strokes);
    // A mark may be as short as it is: the witness says whose it is.
    if (input.method === 'drawn' && ink !== null && ink < leastInk)
      return fail({
        code: 'consent/no-ink',
        fields: { strokes: patientWords.consent.dot },
      });
    if (input.method === 'typed' && foldName(input.typedName) !== foldName(input.fullName))
      return fail({
        code: 'consent/name-differs',
        fields: { typedName: 'Type the same name as above.' },
      });

    const { givenName, familyName } = snapshot.patient;
    const signsForAnother = statement.capacity !== 'patient';
    if (signsForAnother && foldName(input.fullName) === foldName(`${givenName} ${familyName}`))
      return fail({
        code: 'consent/name-differs',
        fields: { fullName: 'Please write your own name, not the patient’s.' },
      });

    // Whoever answered may not be who signs: the relation is the signer's own word, asked where they sign.
    if (signsForAnother && !input.relation)
      return fail({ code: 'input/invalid', fields: { relation: patientWords.consent.relationMissing } });

    if (statement.capacity === 'decider' && !input.basis)
      return fail({ code: 'input/invalid', fields: { basis: patientWords.consent.basisMissing } });
    const interpreted = isInterpreted(snapshot);
    if (interpreted && !input.interpreter)
      return fail({
        code: 'input/invalid',
        fields: { interpreter: patientWords.consent.interpreterMissing },
      });
    if (input.method === 'mark') {
      const witness = foldName(input.witnessName);
      if ([input.fullName, `${givenName} ${familyName}`].some((name) => foldName(name) === witness))
        return fail({
          code: 'consent/name-differs',
          fields: { witnessName: patientWords.consent.witnessIsAnother },
        });
      if (foldName(input.witnessTypedName) !== witness)
        return fail({
          code: 'consent/name-differs',
          fields: { witnessTypedName: 'Type the same name as above.' },
        });
    }

    const consentId = newId();
    const made = { clinicId: patient.clinicId, consentId };
    const common = { staffId: null, signedHash: statementHash, at };
    const signature = {
      ...common,
      id: newId(),
      role: signsForAnother ? ('guardian' as const) : ('patient' as const),
      method: input.method,
      signerName: input.fullName,
      strokes: input.method === 'typed' ? null : input.strokes,
    };
    const hash = signatureHash({ ...signature, ...made }, snapshot.salt);
    const witness =
      input.method === 'mark'
        ? {
            ...common,
            id: newId(),
            role: 'witness' as const,
            method: 'typed' as const,
            signerName: input.witnessName,
            strokes: null,
          }
        : null;
    const witnessHash = witness && signatureHash({ ...witness, ...made }, snapshot.salt);
    await addConsent(tx, patient, snapshot, {
      id: consentId,
      kind: 'given',
      part: {
        statement,
        ticked: statement.declarations.map(({ id }) => id),
        signer: {
          name: input.fullName,
          capacity: statement.capacity,
          relation: signsForAnother ? (input.relation ?? null) : null,
          basis: statement.capacity === 'decider' ? (input.basis ?? null) : null,
          interpreter: interpreted ? (input.interpreter ?? null) : null,
        },
        signature: { method: input.method, hash, ink: ink === null ? null : Math.round(ink) },
        witness: witness && witnessHash ? { name: witness.signerName, hash: witnessHash } : null,
        reason: null,
      },
      reviewId: clearance.review?.id ?? null,
      at,
    });
    const of = { ...made, screeningId: snapshot.id };
    await insertSignature(tx, { ...signature, ...of, hash });
    if (witness && witnessHash) await insertSignature(tx, { ...witness, ...of, hash: witnessHash });
    return ok({ consentId });
  });
