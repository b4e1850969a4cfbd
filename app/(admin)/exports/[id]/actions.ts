'use server';

import { defineAction } from '@/lib/action/define-action';
import { requireAdmin } from '@/lib/auth/require-staff';
import { cancelExportSchema } from '@/lib/export/cancel-export.schema';
import { cancelExport } from '@/lib/export/end-export';
import { routes } from '@/lib/routes';

export const cancel = defineAction({
  input: cancelExportSchema,
  actor: requireAdmin,
  run: cancelExport,
  then: (_value, { id }) => routes.export(id),
});
