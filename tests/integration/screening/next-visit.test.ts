import { beforeAll, describe, expect, test } from 'vitest';
import { sections, type Answer, type FactId, type SectionId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { refuseConsent } from '@/lib/consent/say-no';
import { newId } from '@/lib/ids';
import { journeyOf, unansweredIn } from '@/lib/screening/journey';
import { lastVisitOf, readNextVisit } from '@/lib/screening/next-visit';
import { planExtentOf } from '@/lib/screening/plan-extent';
import { saidLastTime } from '@/lib/screening/said-last-time';
import { sayNothingChanged } from '@/lib/screening/say-nothing-changed';
import { saveAnswer } from '@/lib/screening/save-answer';
import { inputOf } from '@/lib/screening/screening-input';
import { correctAnswer, setPlan } from '@/lib/screening/staff-steps';
import { startNextVisit } from '@/lib/screening/start-next-visit';
import { statusOf } from '@/lib/screening/status';
import { visitChanges } from '@/lib/screening/visit-changes';
import { signAndCountersign, takeTablet } from '@/prisma/seed/walk-through';
import { aClinic, anIntake, snapshotOf } from '../../support/a-clinic';
import { atQuestions, save } from '../../support/a-patient';
import { answerRest, aVisit, sendAnswers, toQuestions } from '../../support/a-visit';
import { owner } from '../../support/owner';
import { sealedContentOf } from '../../support/record-text';

let staff: StaffActor;
let over: { screeningId: string; tablet: PatientActor };
beforeAll(async () => {
  staff = await aClinic();
  over = await completed();
});

const medicines = { 'medicines.list': ['Eliquis 5mg', 'vitamin d'] } as const;

/** A first visit that is over: signed and countersigned. */
const completed = async (answers: Readonly<Partial<Record<FactId, Answer>>> = {}) => {
  const { screeningId, tablet } = await aVisit(staff, answers);
  const plan = { regions: ['lower-leg-right'], technique: 'deep', times: 3 };
  expect(await setPlan({ screeningId, ...plan }, staff)).toMatchObject({ ok: true });
  await signAndCountersign(staff, tablet, 'Sam Test');
  return { screeningId, tablet };
};

/** A visit that is over without a signature. */
const refused = async (answers: Readonly<Partial<Record<FactId, Answer>>>) => {
  const { screeningId, tablet } = await aVisit(staff, answers);
  expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
  return { screeningId, tablet };
};

const start = async (screeningId: string, idempotencyKey = newId()) => {
  const started = await startNextVisit({ screeningId, idempotencyKey }, staff);
  if (!started.ok) throw new Error(started.error.code);
  return started.value.screeningId;
};

/** The next visit, with the tablet in front of the first questions. */
const atNextQuestions = async (screeningId: string) => {
  const nextId = await start(screeningId);
  const tablet = await takeTablet(staff, nextId);
  await toQuestions(staff, tablet);
  return { screeningId: nextId, tablet };
};

const answerToday = async (tablet: PatientActor) => {
  for (;;) {
    const [open] = unansweredIn(await snapshotOf(staff, tablet.screeningId), 'today');
    if (!open) return;
    await save(tablet, open, 'no');
  }
};

const saidIn = async (tablet: PatientActor, section: SectionId) => {
  const now = await snapshotOf(staff, tablet.screeningId);
  return saidLastTime(now, await snapshotOf(staff, now.followsId ?? ''), section);
};

const nothingChanged = async (tablet: PatientActor, section: SectionId) =>
  sayNothingChanged({ section, seen: (await saidIn(tablet, section))?.seen ?? '0'.repeat(64) }, tablet);

const answersOf = async (screeningId: string) =>
  (await snapshotOf(staff, screeningId)).answers.map(({ factId }) => factId);

describe('starting it', () => {
  test('two taps, and two members of staff at once, start one', async () => {
    const key = newId();
    const { screeningId } = over;
    const ids = await Promise.all([start(screeningId, key), start(screeningId, key), start(screeningId)]);
    expect(new Set(ids).size).toBe(1);
    const another = await anIntake(staff);
    expect(
      await startNextVisit({ screeningId: another.screeningId, idempotencyKey: key }, staff),
    ).toMatchObject({ error: { code: 'screening/form-used' } });
  });

  test('names the visit it follows and begins with its plan, and with nothing that the patient said', async () => {
    const nextId = await start(over.screeningId);
    const next = await snapshotOf(staff, nextId);
    expect(next).toMatchObject({
      followsId: over.screeningId,
      consents: [],
      reviews: [],
      assessment: null,
    });
    expect(next.answers).toMatchObject([
      { factId: 'plan.regions', value: ['lower-leg-right'], saidBy: 'clinician', staffId: staff.staffId },
      { factId: 'plan.technique', value: 'deep' },
    ]);
    expect(planExtentOf(next)).toEqual({ times: 3, until: null });
    expect(next.patient).toEqual((await snapshotOf(staff, over.screeningId)).patient);
    expect(statusOf(next)).toBe('not-started');
    const { detail } = await owner().auditEvent.findFirstOrThrow({
      where: { clinicId: staff.clinicId, objectId: nextId, action: 'screening-opened' },
    });
    expect(detail).toEqual({ follows: over.screeningId });
  });

  test('another clinic’s screening is not found', async () => {
    const elsewhere = await aClinic();
    const { screeningId } = over;
    const wanted = { screeningId, idempotencyKey: newId() };
    const missing = { error: { code: 'access/not-found' } };
    expect(await startNextVisit(wanted, elsewhere)).toMatchObject(missing);
    expect(await startNextVisit({ screeningId: newId(), idempotencyKey: newId() }, staff)).toMatchObject(
      missing,
    );
    const { patient } = await snapshotOf(staff, screeningId);
    expect(await lastVisitOf(staff, patient.id)).toMatchObject({ id: screeningId });
    expect(await lastVisitOf(elsewhere, patient.id)).toBeNull();
  });

  test('not before the last one is over, and not from one before the last', async () => {
    const secondId = await start(over.screeningId);
    const second = await takeTablet(staff, secondId);
    await toQuestions(staff, second);
    await answerRest(staff, second);
    await sendAnswers(staff, second);
    const from = (screeningId: string) => startNextVisit({ screeningId, idempotencyKey: newId() }, staff);
    expect(await from(secondId)).toMatchObject({ error: { code: 'screening/not-over' } });
    expect(await from(over.screeningId)).toMatchObject({ error: { code: 'screening/later-visit' } });
    expect(await readNextVisit(staff, await snapshotOf(staff, over.screeningId))).toMatchObject({
      kind: 'later',
      screeningId: secondId,
      started: [{ id: secondId }],
    });
  });

  test('the database keeps a visit from following another patient’s', async () => {
    const other = await anIntake(staff);
    const row = await owner().screening.findFirstOrThrow({ where: { id: over.screeningId } });
    await expect(
      owner().screening.create({
        data: { ...row, id: newId(), idempotencyKey: newId(), followsId: other.screeningId },
      }),
    ).rejects.toThrow(/follows/);
  });
});

describe('“nothing here has changed”', () => {
  test('nothing carries over without the tap; with it, these answers are the patient’s of now', async () => {
    const first = await refused({ ...medicines, diabetes: 'not-sure' });
    const { tablet, screeningId } = await atNextQuestions(first.screeningId);
    // Today's own questions are not offered, and cannot be taken over by a forged form.
    expect(await saidIn(tablet, 'today')).toBeNull();
    expect(await nothingChanged(tablet, 'today')).toMatchObject({ ok: false });
    expect(await nothingChanged(tablet, 'needles')).toMatchObject({
      error: { code: 'screening/step-not-ready' },
    });
    await answerToday(tablet);
    expect(journeyOf(await snapshotOf(staff, screeningId)).next).toBe('questions/needles');
    expect(await answersOf(screeningId)).not.toContain('needle-fear');

    const { seen = '' } = (await saidIn(tablet, 'needles')) ?? {};
    // A double tap says it once.
    const both = await Promise.all([1, 2].map(() => sayNothingChanged({ section: 'needles', seen }, tablet)));
    expect(both).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await owner().answer.count({ where: { screeningId, factId: 'needle-fear' } })).toBe(1);
    const next = await snapshotOf(staff, screeningId);
    expect(journeyOf(next).next).toBe('questions/medicines');
    expect(next.answers.find(({ factId }) => factId === 'needle-fear')).toMatchObject({
      state: 'answered',
      value: 'no',
      saidBy: 'patient',
      staffId: null,
    });
    expect(await nothingChanged(tablet, 'medicines')).toMatchObject({ ok: true });
    expect(inputOf(await snapshotOf(staff, screeningId)).medicines).toEqual(medicines['medicines.list']);
    const { events } = await snapshotOf(staff, screeningId);
    expect(events.find(({ kind }) => kind === 'nothing-changed')?.detail).toMatchObject({
      section: 'needles',
      screeningId: first.screeningId,
      factIds: ['needle-fear', 'fainting-history', 'prior-adverse-reaction'],
    });

    // “Not sure” is asked again, and holds up the section until it is answered.
    await nothingChanged(tablet, 'long-term-illness');
    const waiting = await snapshotOf(staff, screeningId);
    expect(journeyOf(waiting).next).toBe('questions/long-term-illness');
    expect(unansweredIn(waiting, 'long-term-illness')).toEqual(['diabetes']);
    await saveAnswer({ factId: 'diabetes', state: 'not-sure', idempotencyKey: newId() }, tablet);
    expect(journeyOf(await snapshotOf(staff, screeningId)).next).toBe('questions/heart-and-lungs');
  });

  test('a page from before an answer of another tab, or of a correction, stores nothing', async () => {
    const first = await completed();
    const { tablet, screeningId } = await atNextQuestions(first.screeningId);
    await answerToday(tablet);
    const { seen = '' } = (await saidIn(tablet, 'needles')) ?? {};
    const corrected = await correctAnswer(
      {
        screeningId: first.screeningId,
        factId: 'needle-fear',
        state: 'answered',
        value: 'yes',
        reason: 'Asked.',
        idempotencyKey: newId(),
      },
      staff,
    );
    expect(corrected).toMatchObject({ ok: true });
    const changed = { error: { code: 'screening/answers-changed' } };
    expect(await sayNothingChanged({ section: 'needles', seen }, tablet)).toMatchObject(changed);

    const { seen: newest = '' } = (await saidIn(tablet, 'needles')) ?? {};
    await save(tablet, 'fainting-history', 'yes');
    expect(await sayNothingChanged({ section: 'needles', seen: newest }, tablet)).toMatchObject(changed);
    expect(await answersOf(screeningId)).not.toContain('needle-fear');
  });

  test('a first visit has nothing to say again', async () => {
    const { tablet } = await atQuestions(staff);
    await answerToday(tablet);
    expect(await sayNothingChanged({ section: 'needles', seen: '0'.repeat(64) }, tablet)).toMatchObject({
      error: { code: 'screening/answers-changed' },
    });
  });
});

test('the whole of a visit: one thing changed, signed anew, and its record names the one before', async () => {
  const first = await completed();
  const { tablet, screeningId } = await atNextQuestions(first.screeningId);
  await answerToday(tablet);
  for (const { id } of sections.filter(({ id: section }) => section !== 'today')) {
    if (id === 'needles') {
      await save(tablet, 'needle-fear', 'yes');
      for (;;) {
        const [open] = unansweredIn(await snapshotOf(staff, screeningId), id);
        if (!open) break;
        await save(tablet, open, open === 'needle-fear.score' ? 3 : 'no');
      }
    } else expect(await nothingChanged(tablet, id)).toMatchObject({ ok: true });
  }
  const { next } = journeyOf(await snapshotOf(staff, screeningId));
  expect(next).toBe('where-it-hurts');
  await sendAnswers(staff, tablet);

  const now = await snapshotOf(staff, screeningId);
  const changes = visitChanges(await snapshotOf(staff, first.screeningId), now);
  expect(changes.answers[0]).toMatchObject({
    factId: 'needle-fear',
    was: { value: 'no' },
    is: { value: 'yes' },
  });
  expect(changes.plan).toEqual([]);
  // The consent of the first visit is no consent to this one.
  expect(statusOf(now)).toBe('awaiting-signature');
  await signAndCountersign(staff, tablet, 'Sam Test');

  const [seal, before] = await Promise.all(
    [screeningId, first.screeningId].map((id) =>
      owner().sealedRecord.findFirstOrThrow({ where: { clinicId: staff.clinicId, screeningId: id } }),
    ),
  );
  const said = async (row: { id: string } | undefined) => sealedContentOf(staff.clinicId, row?.id ?? '');
  const { follows } = (await said(seal))!;
  expect(follows).toEqual({
    screeningId: first.screeningId,
    startedOn: (await snapshotOf(staff, first.screeningId)).startedOn,
    record: { recordId: before?.id, kind: 'given', sequence: before?.sequence, hash: before?.hash },
  });
  expect((await said(before))?.follows).toBeNull();
});
