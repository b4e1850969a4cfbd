import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { hashPassword } from '@/lib/auth/password';
import { insertStaffOnce } from '@/lib/auth/staff.repository';
import { openClinic } from '@/lib/clinics/open-clinic';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { openIntake } from '@/lib/screening/open-intake';
import { cast, demoClinic, demoStaff } from './seed/demo-people';
import { answerAll, putTabletDown, signAndCountersign, snapshotOf, takeTablet } from './seed/walk-through';

const actors = demoStaff.map(({ id, fullName, physiotherapist, admin }): StaffActor => ({
  kind: 'staff',
  clinicId: demoClinic.id,
  staffId: id,
  sessionId: newId(),
  fullName,
  roles: [...(physiotherapist ? (['physiotherapist'] as const) : []), ...(admin ? (['admin'] as const) : [])],
}));

const addClinicAndStaff = async (): Promise<void> => {
  const hashed = await Promise.all(demoStaff.map(({ password }) => hashPassword(password)));
  await transaction(demoClinic.id, async (tx) => {
    const system = { kind: 'system', clinicId: demoClinic.id } as const;
    const at = now();
    await openClinic(tx, demoClinic, at);
    for (const [index, { password: _password, role: _role, ...member }] of demoStaff.entries()) {
      const passwordHash = hashed[index];
      if (!passwordHash) throw new Error('Every member of staff has a password.');
      if (await insertStaffOnce(tx, { ...member, clinicId: demoClinic.id, passwordHash }))
        await recordAudit(tx, system, {
          action: 'staff-created',
          objectKind: 'staff',
          objectId: member.id,
          at,
        });
    }
  });
};

/**
 * Fills the demonstration clinic: people for every disposition and state, brought there through the same use cases as
 * in real life. Safe to run again; what is there already is left alone.
 */
export const seedDemo = async (): Promise<void> => {
  await addClinicAndStaff();
  const [physio] = actors;
  if (!physio) throw new Error('The demonstration needs a physiotherapist.');

  for (const { key, person, plan, answers, hurts, ends, signs } of cast) {
    const opened = await openIntake(
      {
        who: 'new',
        ...person,
        regions: [...(plan?.regions ?? [])],
        technique: plan?.technique,
        idempotencyKey: key,
      },
      physio,
    );
    if (!opened.ok) throw new Error(`${person.givenName} could not be added: ${opened.error.code}`);
    const { screeningId } = opened.value;
    const before = await snapshotOf(physio, screeningId);
    if (!answers || before.events.length > 0) continue;

    const tablet = await takeTablet(physio, screeningId);
    await answerAll(physio, tablet, answers, hurts);
    const { assessment } = await snapshotOf(physio, screeningId);
    if (assessment?.disposition !== ends)
      throw new Error(`${person.givenName} was meant to end at ${ends}, not at ${assessment?.disposition}.`);
    if (signs) await signAndCountersign(physio, tablet, `${person.givenName} ${person.familyName}`);
    await putTabletDown(tablet);
  }
};
