import 'server-only';
import { sections } from '@/rules';
import type { PatientActor } from '@/lib/actors';
import { fail, ok, type Result } from '@/lib/result';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { answeredByOf } from './answered-by';
import { loadScreening } from './load-screening';
import type { NothingChanged } from './nothing-changed.schema';
import { step } from './patient-steps';
import { saidLastTime } from './said-last-time';
import { insertAnswers, insertEvent } from './screening.repository';

/**
 * "Nothing here has changed": what was said at the visit before, and stood on the page, is said again now by whoever
 * answers. A second tap changes nothing; a tap on a page from before something was answered stores nothing.
 */
export const sayNothingChanged = async (
  { section: wanted, seen }: NothingChanged,
  patient: PatientActor,
): Promise<Result<null, DomainError>> => {
  const section = sections.find(({ id }) => id === wanted)?.id;
  if (!section) return fail({ code: 'input/invalid' });
  return step(patient, `questions/${section}`, async (tx, snapshot, at) => {
    const { clinicId, screeningId } = patient;
    const last = snapshot.followsId && (await loadScreening(tx, clinicId, snapshot.followsId));
    const said = last ? saidLastTime(snapshot, last, section) : null;
    if (!last || said?.seen !== seen)
      return snapshot.events.some(
        ({ kind, detail }) =>
          kind === 'nothing-changed' && detail.section === section && detail.seen === seen,
      )
        ? ok(null)
        : fail({ code: 'screening/answers-changed' });

    await insertAnswers(
      tx,
      said.kept.map(({ factId, state, value, typed, amountGiven }) => ({
        clinicId,
        screeningId,
        factId,
        state,
        value,
        typed: typed ?? null,
        amountGiven,
        saidBy: answeredByOf(snapshot),
        staffId: null,
        reason: null,
        idempotencyKey: newId(),
        at,
      })),
    );
    await insertEvent(
      tx,
      { clinicId, screeningId, staffId: null, at },
      {
        kind: 'nothing-changed',
        detail: { section, screeningId: last.id, factIds: said.kept.map(({ factId }) => factId), seen },
      },
    );
    return ok(null);
  });
};
