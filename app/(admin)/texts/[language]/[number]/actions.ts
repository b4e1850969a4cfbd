'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { publishTextSchema } from '@/lib/texts/change-text.schema';
import { publishText } from '@/lib/texts/publish-text';

export const publish = defineAction({
  input: publishTextSchema,
  actor: requireAdmin,
  run: publishText,
  then: () => routes.texts,
});
