import 'server-only';
import { sha256 } from '@/lib/crypto/digest';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { MasterKeyMissing, SealedValueBroken } from '@/lib/data-key/key-problems';
import { transaction } from '@/lib/db/transaction';
import { openPerson } from '@/lib/patients/sealed-person';
import {
  checkErasure,
  erasedBy,
  erasureLine,
  type Erased,
  type ErasureStatement,
} from '@/lib/verify/erasure-line';
import type { Findings } from '@/lib/verify/finding';
import type { TrustedKeys } from '@/lib/verify/trusted-keys';
import {
  findAuditedHashes,
  findErasures,
  findPatientsToCheck,
  type PatientToCheck,
} from './erasure.repository';

/** The clinic's erasures that are signed and in the audit trail: only these excuse that something does not open. */
export const checkErasures = async (
  clinicId: string,
  keys: TrustedKeys,
  findings: Findings,
): Promise<Erased> => {
  const { rows, audited } = await transaction(clinicId, async (tx) => ({
    rows: await findErasures(tx, clinicId),
    audited: new Set(await findAuditedHashes(tx, clinicId)),
  }));
  const good: ErasureStatement[] = [];
  for (const { id, patientId, statement: text, signature, hash } of rows) {
    const where = { what: 'erasure', id, clinicId } as const;
    const statement = await checkErasure(
      erasureLine(text, signature),
      { clinicId, where },
      keys,
      nodePrimitives,
      findings,
    );
    if (!statement) continue;
    if (statement.id !== id || statement.patientId !== patientId || sha256(text) !== hash)
      findings.add('edited', where, 'Its columns are not what was signed.');
    else if (!audited.has(hash)) findings.add('inserted', where, 'The audit trail knows nothing of it.');
    else good.push(statement);
  }
  const stored = new Set(rows.map(({ hash }) => hash));
  for (const hash of audited)
    if (!stored.has(hash))
      findings.add(
        'deleted',
        { what: 'erasure', clinicId, name: hash },
        'The audit trail knows of it, and its row is gone.',
      );
  return erasedBy(good);
};

const opens = (clinicId: string, { id, identity, key }: PatientToCheck): boolean => {
  try {
    openPerson(clinicId, { patientId: id, identity, wrappedKey: key?.wrapped ?? null });
    return true;
  } catch (error) {
    if (error instanceof SealedValueBroken || error instanceof MasterKeyMissing) return false;
    throw error;
  }
};

const atOnce = 1_000;

/** Whether everybody's key opens who they are, but for those who were erased, of whom nothing may open. */
export const checkPatients = async (
  clinicId: string,
  { patients }: Erased,
  findings: Findings,
): Promise<void> => {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await transaction(clinicId, (tx) => findPatientsToCheck(tx, clinicId, after, atOnce));
    for (const row of rows) {
      const subject = { what: 'patient', id: row.id, clinicId } as const;
      const isErased = patients.has(row.id);
      if (isErased && (row.identity !== null || (row.key?.wrapped.length ?? 0) > 0))
        findings.add('inserted', subject, 'They were erased, and their name or their key is there again.');
      if (!isErased && !opens(clinicId, row))
        findings.add(
          'edited',
          subject,
          'Their key does not open who they are, and nothing says that they were erased.',
        );
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
};
