'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { beginDraftSchema } from '@/lib/texts/change-text.schema';
import { beginDraft } from '@/lib/texts/write-draft';

export const begin = defineAction({
  input: beginDraftSchema,
  actor: requireAdmin,
  run: beginDraft,
  then: ({ language }) => routes.textDraft(language),
});
