'use server';

import { defineAction } from '@/lib/action/define-action';
import { limited } from '@/lib/auth/limited';
import { confirmReceipt } from '@/lib/export/confirm-receipt';
import { confirmReceiptSchema } from '@/lib/export/confirm-receipt.schema';

/** Open to everybody: the code says which export, and whoever has it has opened the file. */
export const confirm = defineAction({
  input: confirmReceiptSchema,
  actor: () => Promise.resolve(null),
  run: (input) => limited('receipt, from one address', 'export/wrong-code', () => confirmReceipt(input)),
});
