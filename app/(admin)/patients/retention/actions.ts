'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import {
  retentionRuleSchema,
  startErasingSchema,
  stopErasingSchema,
} from '@/lib/retention/retention-rule.schema';
import { setRetentionRule, startErasing, stopErasing } from '@/lib/retention/say-rule';
import { routes } from '@/lib/routes';

export const setRule = defineAction({
  input: retentionRuleSchema,
  actor: requireAdmin,
  run: setRetentionRule,
  then: () => routes.retention,
});

export const switchOn = defineAction({
  input: startErasingSchema,
  actor: requireAdmin,
  run: startErasing,
  then: () => routes.retention,
});

export const switchOff = defineAction({
  input: stopErasingSchema,
  actor: requireAdmin,
  run: stopErasing,
  then: () => routes.retention,
});
