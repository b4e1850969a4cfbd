import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { sealRecord } from '@/lib/record/seal-record';
import { fail, ok, type Result } from '@/lib/result';
import { isCountersigned, standingConsent, voidedConsent } from '@/lib/screening/clearance';
import { journeyOf } from '@/lib/screening/journey';
import { judgeAgainIfStricter } from '@/lib/screening/judge-again';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { countTreatment } from './count-treatment';
import { holdEarlierConsent } from './earlier-consent.repository';
import type { Countersign } from './sign-consent.schema';
import { signatureHash } from './signature-hash';

/**
 * The physiotherapist confirms at the couch that nothing has changed today, and signs the consent row. Only then is the
 * record complete. Countersigning twice answers with the first.
 */
export const countersign = (
  input: Countersign,
  actor: StaffActor,
): Promise<Result<{ consentId: string }, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const snapshot = await loadScreeningForUpdate(tx, actor.clinicId, input.screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    if (journeyOf(snapshot).next === 'stopped') return fail({ code: 'screening/identity-mismatch' });
    const voided = voidedConsent(snapshot);
    if (voided?.consent.id === input.consentId) {
      if (voided.because === 'ended') return fail({ code: 'consent/plan-ended' });
      if (voided.because === 'changed-since') return fail({ code: 'consent/asks-again' });
      if (voided.because === 'used-up') return fail({ code: 'consent/treatments-done' });
    }
    const consent = standingConsent(snapshot);
    if (!consent || consent.id !== input.consentId) return fail({ code: 'consent/nothing-to-countersign' });
    if (isCountersigned(consent)) return ok({ consentId: consent.id });
    // Screenings before the policy, and that before the chains, as everywhere: two orders would wait for each other.
    if (consent.underId) await holdEarlierConsent(tx, actor.clinicId, consent.underId);
    const again = await judgeAgainIfStricter(tx, actor, snapshot, at);
    if (again === 'unreadable') return fail({ code: 'screening/unreadable' });
    if (again) return fail({ code: 'consent/nothing-to-countersign' });
    if (input.changedToday === 'yes') return fail({ code: 'consent/something-changed' });
    const counted = await countTreatment(tx, snapshot, consent);
    if (!counted.ok) return counted;

    const signature = {
      id: newId(),
      consentId: consent.id,
      role: 'physiotherapist' as const,
      method: 'account' as const,
      signerName: actor.fullName,
      staffId: actor.staffId,
      signedHash: consent.hash,
      at,
    };
    const hash = signatureHash({ ...signature, clinicId: actor.clinicId, strokes: null });
    const toSeal = { clinicId: actor.clinicId, id: consent.id, at, completing: { ...signature, hash } };
    await sealRecord(tx, actor, toSeal, (seal) => ({
      action: 'countersigned',
      objectKind: 'consent',
      objectId: consent.id,
      detail: { screeningId: snapshot.id, signatureHash: hash, changedToday: 'no', ...seal },
      at,
    }));
    return ok({ consentId: consent.id });
  });
