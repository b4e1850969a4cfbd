import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { finish, handOver, signIn, type Cookies } from './callers.ts';
import { hasPhone } from '../support/second-step.ts';
import { goBehind, type RunningApp } from './running-app.ts';

const password = 'a password for drills';

/** What the requests of a drill are about: one clinic, with something of every kind in it, and another beside it. */
export interface About {
  readonly clinicId: string;
  readonly otherClinicId: string;
  readonly admin: { readonly email: string; readonly password: string };
  readonly physiotherapist: { readonly email: string; readonly password: string };
  /** A colleague whom an admin may change, set a password for and remove. */
  readonly colleague: string;
  readonly patient: string;
  /** Screenings by what has happened to them. */
  readonly started: string;
  readonly answered: string;
  readonly signed: string;
  readonly complete: string;
  /** The sealed record of `complete`. */
  readonly record: string;
  /** The consent that waits for a countersignature. */
  readonly consent: string;
  /** The assessment of `answered`. */
  readonly assessment: string;
  readonly export: string;
  /** Of somebody who was here and was erased. */
  readonly erasure: string;
  /** What is written on every patient of this clinic, and nowhere else. */
  readonly familyName: string;
}

/** Fresh devices for each caller: an act that ends a session ends one that nobody else needs. */
export interface Stage {
  readonly about: About;
  readonly cookies: Cookies;
  /** Signs in once more. */
  readonly again: (who: 'physiotherapist' | 'admin') => Promise<string>;
}

const exported = async (app: RunningApp, id: string): Promise<void> => {
  const client = new pg.Client({ connectionString: app.ownerUrl });
  await client.connect();
  const until = Date.now() + 60_000;
  try {
    for (;;) {
      const { rows } = await client.query<{ finished: boolean }>(
        'SELECT finished_at IS NOT NULL AS finished FROM export_job WHERE id = $1',
        [id],
      );
      if (rows[0]?.finished) return;
      if (Date.now() > until) throw new Error('The export did not finish.');
      await client.query('SELECT pg_sleep(0.1)');
    }
  } finally {
    await client.end();
  }
};

/** Makes all of it, by the app's own use cases. */
export const setTheStage = async (app: RunningApp): Promise<Stage> => {
  goBehind(app);
  const { aClinic, anAnsweredIntake, anIntake, snapshotOf } = await import('../support/a-clinic');
  const { signOnly } = await import('../support/sign-only');
  const { signAndCountersign } = await import('@/prisma/seed/walk-through');
  const { addStaff, deactivateStaff } = await import('@/lib/auth/manage-staff');
  const { hasChosen } = await import('../support/has-chosen');
  const { beginDraft } = await import('@/lib/texts/write-draft');
  const { erasePatient } = await import('@/lib/erasure/erase-patient');
  const { askForExport } = await import('@/lib/export/ask-for-export');

  const lead = await aClinic();
  const other = await aClinic();
  const hired = async (of: typeof lead, roles: { physiotherapist?: 'on'; admin?: 'on' }) => {
    const email = `${randomUUID()}@clinic.example`;
    const added = await addStaff({ email, fullName: 'Alex Hired', registration: '', ...roles }, of);
    if (!added.ok) throw new Error(added.error.code);
    await hasChosen(of, added.value.staffId, password);
    if (roles.admin) await hasPhone({ clinicId: of.clinicId, staffId: added.value.staffId });
    return { id: added.value.staffId, email, password };
  };
  const physiotherapist = await hired(lead, { physiotherapist: 'on' });
  const admin = await hired(lead, { admin: 'on' });
  const otherPhysiotherapist = await hired(other, { physiotherapist: 'on' });
  const otherAdmin = await hired(other, { admin: 'on' });
  const removed = await hired(lead, { physiotherapist: 'on', admin: 'on' });
  const colleague = await hired(lead, { physiotherapist: 'on' });

  const familyName = `Drill-${randomUUID().slice(0, 8)}`;
  const fullName = `Sam ${familyName}`;
  const started = await anIntake(lead, { familyName });
  const answered = await anAnsweredIntake(lead, {}, { familyName });
  const signed = await anAnsweredIntake(lead, {}, { familyName });
  await signOnly(lead, signed.tablet, fullName);
  const complete = await anAnsweredIntake(lead, {}, { familyName });
  await signAndCountersign(lead, complete.tablet, fullName);
  const another = await anIntake(lead, { familyName });
  const draft = await beginDraft({ language: 'en' }, lead);
  if (!draft.ok) throw new Error(draft.error.code);
  const gone = await anIntake(lead, { familyName });
  const erased = await erasePatient(
    {
      patientId: (await snapshotOf(lead, gone.screeningId)).patient.id,
      reason: 'patient-asked',
      familyName: null,
    },
    lead,
  );
  if (!erased.ok) throw new Error(erased.error.code);
  const asked = await askForExport({ format: 'csv' }, lead);
  if (!asked.ok) throw new Error(asked.error.code);

  const again = (who: 'physiotherapist' | 'admin') => signIn(app, who === 'admin' ? admin : physiotherapist);
  const finishedPatient = await handOver(app, await again('admin'), started.screeningId);
  await finish(app, finishedPatient);
  const cookies: Cookies = {
    nobody: '',
    patient: await handOver(app, await again('admin'), started.screeningId),
    otherPatient: await handOver(app, await again('admin'), another.screeningId),
    finishedPatient,
    physiotherapist: await again('physiotherapist'),
    admin: await again('admin'),
    otherPhysiotherapist: await signIn(app, otherPhysiotherapist),
    otherAdmin: await signIn(app, otherAdmin),
    removed: await signIn(app, removed),
  };
  await deactivateStaff(removed.id, lead);
  await exported(app, asked.value.exportId);

  const consentOf = async (id: string): Promise<string> =>
    (await snapshotOf(lead, id)).consents.at(-1)?.id ?? '';
  const { assessment, patient } = await snapshotOf(lead, answered.screeningId);
  return {
    about: {
      clinicId: lead.clinicId,
      otherClinicId: other.clinicId,
      admin,
      physiotherapist,
      colleague: colleague.id,
      patient: patient.id,
      started: started.screeningId,
      answered: answered.screeningId,
      signed: signed.screeningId,
      complete: complete.screeningId,
      record: await consentOf(complete.screeningId),
      consent: await consentOf(signed.screeningId),
      assessment: assessment?.id ?? '',
      export: asked.value.exportId,
      erasure: erased.value.erasureId,
      familyName,
    },
    cookies,
    again,
  };
};
