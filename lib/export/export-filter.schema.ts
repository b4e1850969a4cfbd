import { z } from 'zod';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import { daysInOrder } from '@/lib/text.schema';

/** What an export can be. */
export const exportFormats = ['csv', 'ndjson', 'pdf', 'fhir'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The states of a record that is complete, and so sealed: what is still open is in no export. */
export const sealedStates = ['complete', 'superseded', 'refused', 'withdrawn'] as const;
export type SealedState = (typeof sealedStates)[number];

/**
 * Which records an export takes: days of signing, and codes and ids. No name, because it is kept, printed in the manifest
 * and handed on.
 */
export const exportFilterSchema = recordFilterSchema
  .pick({
    from: true,
    to: true,
    physiotherapist: true,
    disposition: true,
    contraindication: true,
    textVersion: true,
  })
  .extend({
    state: z
      .literal('')
      .transform(() => undefined)
      .or(z.enum(sealedStates, { error: 'Choose a state from the list.' }))
      .optional(),
  });
export type ExportFilter = z.infer<typeof exportFilterSchema> & {
  /** An earlier export of PDFs: of its records those that it has none of. Nobody types it. */
  readonly missingFrom?: string;
};

/** A new export, as the form sends it. */
export const newExportSchema = exportFilterSchema
  .extend({ format: z.enum(exportFormats, { error: 'Choose a format.' }) })
  .refine(...daysInOrder);
export type NewExport = z.infer<typeof newExportSchema>;
