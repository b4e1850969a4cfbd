'use server';

import { revalidatePath } from 'next/cache';
import type { StaffActor } from '@/lib/actors';
import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { approveRules } from '@/lib/rule-set/approve-rules';
import { approveRulesSchema } from '@/lib/rule-set/approve-rules.schema';

export const approve = defineAction({
  input: approveRulesSchema,
  actor: requirePhysiotherapist,
  run: async (input, actor: StaffActor) => {
    const approved = await approveRules(input, actor);
    // The frame around every page says whether anybody answers for the rules.
    if (approved.ok) revalidatePath(routes.home, 'layout');
    return approved;
  },
  then: () => routes.rules,
});
