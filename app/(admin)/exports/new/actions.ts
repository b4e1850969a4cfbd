'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { askForExport } from '@/lib/export/ask-for-export';
import { newExportSchema } from '@/lib/export/export-filter.schema';
import { routes } from '@/lib/routes';

export const ask = defineAction({
  input: newExportSchema,
  actor: requireAdmin,
  run: askForExport,
  then: ({ exportId }) => routes.export(exportId),
});
