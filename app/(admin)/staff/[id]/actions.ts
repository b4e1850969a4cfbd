'use server';

import { defineAction } from '@/lib/action/define-action';
import { unlinkIdentityOf } from '@/lib/auth/link-identity';
import { nameClinicalLead } from '@/lib/auth/name-clinical-lead';
import { endAllSessionsOf, endSessionOf } from '@/lib/auth/manage-sessions';
import { resetSecondFactor } from '@/lib/auth/manage-second-factor';
import { changeStaff, deactivateStaff, reactivateStaff } from '@/lib/auth/manage-staff';
import { requestOrigin } from '@/lib/auth/request-origin';
import { requireAdmin } from '@/lib/auth/require-staff';
import { makeSetUpLink } from '@/lib/auth/set-up-link';
import { changeStaffSchema, staffIdSchema, staffSessionSchema } from '@/lib/auth/staff.schema';
import { takeBackClinicalLead } from '@/lib/auth/take-back-clinical-lead';
import { routes } from '@/lib/routes';

export const change = defineAction({ input: changeStaffSchema, actor: requireAdmin, run: changeStaff });

export const letChoosePassword = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: async ({ staffId }, actor) => makeSetUpLink(staffId, actor, await requestOrigin()),
});

export const nameLead = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: nameClinicalLead,
  then: ({ staffId }) => routes.staffMember(staffId),
});

export const takeBackLead = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: takeBackClinicalLead,
  then: ({ staffId }) => routes.staffMember(staffId),
});

export const remove = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: ({ staffId }, actor) => deactivateStaff(staffId, actor),
  then: () => routes.staff,
});

export const bringBack = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: ({ staffId }, actor) => reactivateStaff(staffId, actor),
  then: ({ staffId }) => routes.staffMember(staffId),
});

export const takeSecondFactor = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: ({ staffId }, actor) => resetSecondFactor(staffId, actor),
  then: ({ staffId }) => routes.staffMember(staffId),
});

export const endOneSession = defineAction({
  input: staffSessionSchema,
  actor: requireAdmin,
  run: endSessionOf,
  then: ({ staffId }) => routes.staffMember(staffId),
});

export const endAllSessions = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: ({ staffId }, actor) => endAllSessionsOf(staffId, actor),
  then: ({ staffId }) => routes.staffMember(staffId),
});

export const unlinkIdentity = defineAction({
  input: staffIdSchema,
  actor: requireAdmin,
  run: ({ staffId }, actor) => unlinkIdentityOf(staffId, actor),
  then: ({ staffId }) => routes.staffMember(staffId),
});
