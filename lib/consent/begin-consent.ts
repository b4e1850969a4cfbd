import 'server-only';
import type { PatientActor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { clearanceOf, standingConsent, type Clearance } from '@/lib/screening/clearance';
import { journeyOf } from '@/lib/screening/journey';
import { judgeAgainIfStricter } from '@/lib/screening/judge-again';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { hasPlanEnded } from '@/lib/screening/plan-extent';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';

type MaySign = Extract<Clearance, { readonly kind: 'may-sign' }>;

interface Begun {
  readonly snapshot: ScreeningSnapshot;
  readonly clearance: MaySign;
}

/**
 * What comes before any "yes", signed or confirmed: the screening is held, judged again where the rules became stricter, and
 * clear. A consent that stands already is the answer: saying yes twice is one row.
 */
export const beginConsent = async (
  tx: Tx,
  patient: PatientActor,
  at: Date,
): Promise<Begun | { readonly answer: Result<{ consentId: string }, DomainError> }> => {
  const refused = (code: DomainError['code']) => ({ answer: fail({ code }) });
  const snapshot = await loadScreeningForUpdate(tx, patient.clinicId, patient.screeningId);
  if (!snapshot) return refused('access/not-found');
  const standing = standingConsent(snapshot);
  if (standing) return { answer: ok({ consentId: standing.id }) };
  const again = await judgeAgainIfStricter(tx, patient, snapshot, at);
  if (again === 'unreadable') return refused('screening/unreadable');
  if (again) return refused('consent/screening-changed');

  const clearance = clearanceOf(snapshot);
  if (clearance.kind === 'may-sign' && hasPlanEnded(snapshot)) return refused('consent/plan-ended');
  if (!journeyOf(snapshot).open.includes('consent') || clearance.kind !== 'may-sign')
    return refused('consent/not-allowed');
  return { snapshot, clearance };
};
