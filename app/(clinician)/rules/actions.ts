'use server';

import { defineAction } from '@/lib/action/define-action';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { approveRules } from '@/lib/rule-set/approve-rules';
import { approveRulesSchema } from '@/lib/rule-set/approve-rules.schema';

export const approve = defineAction({
  input: approveRulesSchema,
  actor: requirePhysiotherapist,
  run: approveRules,
  then: () => routes.rules,
});
