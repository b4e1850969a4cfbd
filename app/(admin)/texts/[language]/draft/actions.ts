'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { routes } from '@/lib/routes';
import { approveText } from '@/lib/texts/approve-text';
import { approveTextSchema, discardDraftSchema } from '@/lib/texts/change-text.schema';
import { discardDraft } from '@/lib/texts/write-draft';

export const approve = defineAction({
  input: approveTextSchema,
  actor: requireAdmin,
  run: approveText,
  then: ({ language, number }) => routes.textVersion(language, number),
});

export const discard = defineAction({
  input: discardDraftSchema,
  actor: requireAdmin,
  run: discardDraft,
  then: () => routes.texts,
});
