import 'server-only';
import type { ExportFormat } from '../export-filter.schema';
import { csv } from './csv';
import { fhir } from './fhir';
import type { Format } from './format';
import { ndjson } from './ndjson';
import { pdf } from './pdf';

export const formats: Readonly<Record<ExportFormat, Format>> = { csv, ndjson, pdf, fhir };
