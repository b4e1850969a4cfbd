import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { hashOf } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { addConsent } from './add-consent';
import { beginConsent } from './begin-consent';
import { readCoverage } from './read-coverage';
import type { ConfirmConsent } from './sign-consent.schema';

/**
 * The patient says that what they signed at an earlier visit still counts for this one. Nobody signs: everything of it was
 * agreed to then, and that is looked at again here, and once more when it is countersigned. Confirming twice is one row.
 */
export const confirmConsent = (
  input: ConfirmConsent,
  patient: PatientActor,
): Promise<Result<{ consentId: string }, DomainError>> =>
  transaction(patient.clinicId, async (tx) => {
    const at = now();
    const begun = await beginConsent(tx, patient, at);
    if ('answer' in begun) return begun.answer;
    const { snapshot, clearance } = begun;
    const coverage = await readCoverage(tx, snapshot);
    if (!coverage?.covers || coverage.earlier.consent.id !== input.underId)
      return fail({ code: 'consent/asks-again' });
    const { statement, earlier } = coverage;
    if (hashOf(statement) !== input.statementHash) return fail({ code: 'consent/screening-changed' });
    const { consent, seal, signed } = earlier;
    if (!seal) return fail({ code: 'consent/asks-again' });
    const { id } = await addConsent(tx, patient, snapshot, {
      kind: 'given',
      part: { statement, ticked: [], signer: null, signature: null, witness: null, reason: null },
      under: {
        recordId: consent.id,
        sequence: seal.sequence,
        hash: seal.hash,
        signedAt: consent.signedAt.toISOString(),
        signer: signed?.signer ?? null,
      },
      reviewId: clearance.review?.id ?? null,
      at,
    });
    return ok({ consentId: id });
  });
