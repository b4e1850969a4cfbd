'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { askForMissing } from '@/lib/export/ask-for-export';
import { exportIdSchema } from '@/lib/export/export-id.schema';
import { cancelExport } from '@/lib/export/end-export';
import { routes } from '@/lib/routes';

export const cancel = defineAction({
  input: exportIdSchema,
  actor: requireAdmin,
  run: cancelExport,
  then: (_value, { id }) => routes.export(id),
});

export const makeMissing = defineAction({
  input: exportIdSchema,
  actor: requireAdmin,
  run: askForMissing,
  then: ({ exportId }) => routes.export(exportId),
});
