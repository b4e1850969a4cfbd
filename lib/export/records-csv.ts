import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { RecordFilter } from '@/lib/record/record-filter.schema';
import { recordPages } from '@/lib/record/record-pages';
import type { RecordLine } from '@/lib/record/listed-record';
import { signatureMeanings } from '@/lib/record/signature-meanings';
import { csvText } from './csv-text';

/** Column names and their order are a contract (docs/contract.md): never rename, and add behind `laterColumns`. */
export const firstColumns = [
  'record_id',
  'screening_id',
  'chain_sequence',
  'consent_sequence',
  'state',
  'signed_at',
  'patient_family_name',
  'patient_given_name',
  'patient_born_on',
  'disposition',
  'decision',
  'override',
  'regions',
  'technique',
  'signer_name',
  'signer_capacity',
  'signature_method',
  'physiotherapist',
  'countersigned_at',
  'consent_text_version',
  'statement_sha256',
  'rule_set_sha256',
  'record_sha256',
  'previous_record_sha256',
] as const;

/** Came later: behind whatever stood at the end before. */
export const laterColumns = [
  'signer_relation',
  'signer_basis',
  'interpreter',
  'signature_meaning',
  'witness_name',
  'witness_signed_at',
  'witness_meaning',
  'countersignature_meaning',
  'under_record_id',
  'treatment',
  'treatments_planned',
  'consent_until',
] as const;

export const csvColumns = [...firstColumns, ...laterColumns] as const;

const cells = (line: RecordLine): Readonly<Record<(typeof csvColumns)[number], string>> => ({
  record_id: line.id,
  screening_id: line.screeningId,
  chain_sequence: String(line.chainSequence),
  consent_sequence: String(line.sequence),
  state: line.state,
  signed_at: line.signedAt.toISOString(),
  patient_family_name: line.familyName,
  patient_given_name: line.givenName,
  patient_born_on: line.bornOn,
  disposition: line.disposition ?? '',
  decision: line.decision ?? '',
  override: line.override === null ? '' : line.override ? 'yes' : 'no',
  regions: line.regions?.join(' ') ?? '',
  technique: line.technique ?? '',
  signer_name: line.signerName ?? '',
  signer_capacity: line.signerCapacity ?? '',
  signature_method: line.signatureMethod ?? '',
  physiotherapist: line.physiotherapist ?? '',
  countersigned_at: line.countersignedAt?.toISOString() ?? '',
  consent_text_version: line.textVersion,
  statement_sha256: line.statementHash,
  rule_set_sha256: line.ruleSetFingerprint ?? '',
  record_sha256: line.hash,
  previous_record_sha256: line.previousHash,
  signer_relation: line.signerRelation ?? '',
  signer_basis: line.signerBasis ?? '',
  interpreter: line.interpreter ?? '',
  signature_meaning: line.signatureMethod === null ? '' : signatureMeanings.patient,
  witness_name: line.witness ?? '',
  witness_signed_at: line.witnessedAt?.toISOString() ?? '',
  witness_meaning: line.witness === null ? '' : signatureMeanings.witness,
  countersignature_meaning: line.physiotherapist === null ? '' : signatureMeanings.physiotherapist,
  under_record_id: line.underId ?? '',
  treatment: line.treatment === null ? '' : String(line.treatment),
  treatments_planned: line.times === null ? '' : String(line.times),
  consent_until: line.until ?? '',
});

/** CSV rows of records, one a record. */
const csvOf = (lines: readonly RecordLine[], header: boolean): string =>
  csvText(csvColumns, lines.map(cells), header);

/**
 * The filtered records as CSV, in pieces, however many there are. The export is audited before its first byte leaves;
 * a failure on the way breaks the download off instead of ending it early.
 */
export const exportRecordsCsv = async (
  actor: StaffActor,
  filter: RecordFilter,
): Promise<AsyncGenerator<string, void, undefined>> => {
  const timeZone = await transaction(actor.clinicId, async (tx) => {
    await recordAudit(tx, actor, {
      action: 'records-exported',
      objectKind: 'records',
      objectId: actor.clinicId,
      detail: {
        format: 'csv',
        filters: Object.entries(filter)
          .filter(([name, value]) => name !== 'page' && value !== undefined)
          .map(([name]) => name),
      },
      at: now(),
    });
    return (await clinicOf(tx, actor.clinicId)).timeZone;
  });
  return csvPieces(actor.clinicId, timeZone, filter);
};

async function* csvPieces(clinicId: string, timeZone: string, filter: RecordFilter) {
  let header = true;
  for await (const lines of recordPages(clinicId, timeZone, filter)) {
    yield csvOf(lines, header);
    header = false;
  }
  if (header) yield csvOf([], true);
}
