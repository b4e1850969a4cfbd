import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { withdrawOwnConsent } from '@/lib/consent/say-no';
import { signConsent } from '@/lib/consent/sign-consent';
import { setPlan } from '@/lib/screening/staff-steps';
import { journeyOf } from '@/lib/screening/journey';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { signature } from '../../support/a-signature';
import { owner } from '../../support/owner';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('signing', () => {
  test('a clear patient with a plan signs at the end', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(statusOf(snapshot)).toBe('needs-countersignature');
    expect(journeyOf(snapshot).next).toBe('done');
  });

  test('signing ten times at once is one signature, and everybody learns which', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const input = await signature(staff, tablet);
    const results = await Promise.all(Array.from({ length: 10 }, () => signConsent(input, tablet)));
    expect(new Set(results.map((result) => result.ok && result.value.consentId)).size).toBe(1);
    expect(await owner().consent.count({ where: { screeningId: tablet.screeningId } })).toBe(1);
    expect(await owner().signature.count({ where: { consent: { screeningId: tablet.screeningId } } })).toBe(
      1,
    );
  });

  test('a dot is not a signature', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const dot = JSON.stringify({ width: 600, height: 200, strokes: [{ points: [[300, 100, 0, 0.5]] }] });
    const result = await signConsent(await signature(staff, tablet, { strokes: dot }), tablet);
    expect(result).toMatchObject({ ok: false, error: { code: 'consent/no-ink' } });
  });

  test('a typed name counts as much as a drawn one, and has to be the same name', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const typed = (typedName: string) => signature(staff, tablet, { method: 'typed', typedName });
    expect(await signConsent(await typed('Somebody Else'), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/name-differs' },
    });
    expect(await signConsent(await typed('  sam   TEST '), tablet)).toMatchObject({ ok: true });
  });

  test('nothing is signed without every declaration', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const result = await signConsent(await signature(staff, tablet, { ticked: ['plan'] }), tablet);
    expect(result).toMatchObject({ ok: false, error: { code: 'input/invalid' } });
  });

  test('a statement that is no longer the present one is not signed', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    const stale = await signature(staff, tablet);
    await setPlan({ screeningId, regions: ['forearm-left'], technique: 'deep' }, staff);
    expect(await signConsent(stale, tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/screening-changed' },
    });
  });

  test.each([
    ['a do-not-needle', { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' }],
    ['an open review', { 'anticoagulant-therapy': 'not-sure' }],
  ] as const)('%s asks for no signature and takes none', async (_name, answers) => {
    const { screeningId, tablet } = await anAnsweredIntake(staff, answers);
    expect(journeyOf(await snapshotOf(staff, screeningId)).open).not.toContain('consent');
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
  });

  test('half an interview cannot be signed', async () => {
    const { tablet } = await anIntake(staff);
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
  });
});

test('signing and withdrawing in one clinic at once never wait for each other', async () => {
  const own = await aClinic();
  const signed = await Promise.all(Array.from({ length: 4 }, () => anAnsweredIntake(own)));
  for (const { tablet } of signed.slice(0, 2)) await signConsent(await signature(own, tablet), tablet);
  const results = await Promise.all([
    ...signed.slice(0, 2).map(({ tablet }) => withdrawOwnConsent({ reason: '' }, tablet)),
    ...signed.slice(2).map(async ({ tablet }) => signConsent(await signature(own, tablet), tablet)),
  ]);
  expect(results.every(({ ok }) => ok)).toBe(true);
});
