'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { saveBlockSchema } from '@/lib/texts/change-text.schema';
import { saveBlock } from '@/lib/texts/write-draft';

export const save = defineAction({
  input: saveBlockSchema,
  actor: requireAdmin,
  run: saveBlock,
  then: ({ language }) => routes.textDraft(language),
});
