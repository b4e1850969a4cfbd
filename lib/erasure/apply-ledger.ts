import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { transaction, withoutClinic, type Tx } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { endExportsOf } from '@/lib/export/end-export';
import { sweepExports } from '@/lib/export/sweep-exports';
import { trustedHere } from '@/lib/record-key/trusted-here';
import { checkErasure, erasedBy, erasureLine, type ErasureStatement } from '@/lib/verify/erasure-line';
import { Findings } from '@/lib/verify/finding';
import type { TrustedKeys } from '@/lib/verify/trusted-keys';
import type { Tell } from '@/lib/tell';
import type { ErasureReason } from './erasure.schema';
import { keepInLedger, readLedger, type LedgerLine } from './erasure-ledger';
import {
  destroyKey,
  endWaysIn,
  findErasures,
  findErasuresOf,
  findPlaces,
  holdPatient,
  insertErasure,
  type ErasureRow,
} from './erasure.repository';
import { signErasure } from './sign-erasure';

const lineOf = ({ statement: text, signature, hash }: ErasureRow): LedgerLine => ({
  statement: JSON.parse(text) as ErasureStatement,
  text,
  signature,
  hash,
});

/** Whether everything of the patient that is here now is named by a statement. */
const isCovered = async (tx: Tx, clinicId: string, patientId: string): Promise<boolean> => {
  const said = erasedBy((await findErasuresOf(tx, clinicId, patientId)).map((row) => lineOf(row).statement));
  const { screenings, consents, records } = await findPlaces(tx, clinicId, patientId);
  return (
    screenings.every((id) => said.screenings.has(id)) &&
    consents.every(({ id }) => said.consents.has(id)) &&
    records.every(({ id }) => said.records.has(id))
  );
};

/** Erases once more whoever the ledger says was erased. Null where the database does not know them. */
const eraseAgain = (
  clinicId: string,
  { statement, text, signature, hash }: LedgerLine,
): Promise<LedgerLine[] | null> =>
  transaction(clinicId, async (tx) => {
    const { patientId } = statement;
    if (!(await holdPatient(tx, clinicId, patientId))) return null;
    // Another process, which starts at the same time.
    if ((await findErasuresOf(tx, clinicId, patientId)).some((row) => row.hash === hash)) return null;
    const at = now();
    const rows = [
      {
        clinicId,
        id: statement.id,
        patientId,
        statement: text,
        signature,
        hash,
        erasedAt: new Date(statement.erasedAt),
      },
    ];
    await insertErasure(tx, rows[0]!);
    // They came back after the database was put back, and nobody noticed: what was added since is named as well.
    if (!(await isCovered(tx, clinicId, patientId))) {
      const reason = statement.reason as ErasureReason;
      const { row } = await signErasure(tx, { clinicId, patientId, reason, by: null, at });
      await insertErasure(tx, row);
      rows.push(row);
    }
    await destroyKey(tx, clinicId, patientId);
    await endWaysIn(tx, clinicId, patientId, at);
    const exports = await endExportsOf(tx, clinicId, at);
    for (const row of rows)
      await recordAudit(
        tx,
        { kind: 'system', clinicId },
        {
          action: 'patient-erased',
          objectKind: 'patient',
          objectId: patientId,
          detail: { erasure: row.id, hash: row.hash, reason: statement.reason, exports, again: true },
          at,
        },
      );
    return rows.map(lineOf);
  });

const isGenuine = async (line: LedgerLine, keys: TrustedKeys): Promise<boolean> => {
  const { clinicId, id } = line.statement;
  const where = { what: 'erasure', id, clinicId } as const;
  const findings = new Findings();
  return (
    (await checkErasure(
      erasureLine(line.text, line.signature),
      { clinicId, where },
      keys,
      nodePrimitives,
      findings,
    )) !== null
  );
};

/**
 * Makes the database and the ledger say the same: whoever the ledger says was erased, and is here again after the database was put
 * back to a moment before, is erased again; and what the ledger does not know yet is added to it. Answers how many were
 * erased again. Before anything is served.
 */
export const applyLedger = async (tell: Tell): Promise<number> => {
  const ledger = readLedger();
  let keys: TrustedKeys | undefined;
  let again = 0;
  const known: LedgerLine[] = [];
  for (const clinicId of await clinics.all()) {
    const stored = (await transaction(clinicId, (tx) => findErasures(tx, clinicId))).map(lineOf);
    const hashes = new Set(stored.map(({ hash }) => hash));
    known.push(...stored);
    for (const line of ledger) {
      if (line.statement.clinicId !== clinicId || hashes.has(line.hash)) continue;
      keys ??= await withoutClinic(trustedHere);
      if (!(await isGenuine(line, keys))) {
        tell(
          `A line of the ledger of erasures (${line.statement.id}) is not signed by a key of this installation.`,
        );
        continue;
      }
      const rows = await eraseAgain(clinicId, line);
      if (!rows) continue;
      again += 1;
      known.push(...rows);
    }
  }
  // Not before everything is erased that has to be: a full disk must not keep anybody.
  keepInLedger(known);
  if (again > 0) {
    tell(
      `${again} ${again === 1 ? 'erasure was' : 'erasures were'} applied again: the database was put back to a moment before.`,
    );
    await sweepExports();
  }
  return again;
};
