'use server';

import { defineAction } from '@/lib/action/define-action';
import { requestOrigin } from '@/lib/auth/request-origin';
import { requireStaff } from '@/lib/auth/require-staff';
import { makeCopyLinkSchema } from '@/lib/copy-link/copy-link.schema';
import { makeCopyLink } from '@/lib/copy-link/make-copy-link';

export const linkToCopy = defineAction({
  input: makeCopyLinkSchema,
  actor: requireStaff,
  run: async ({ recordId }, actor) => makeCopyLink(actor, recordId, await requestOrigin()),
});
