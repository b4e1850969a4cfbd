import 'server-only';
import type { Day } from '@/lib/clock';
import { keyOfClinic, masterKeyForNew, type ClinicKey } from '@/lib/data-key/clinic-key';
import { newDataKey, unwrapKey, wrapKey } from '@/lib/data-key/wrapped-key';
import type { Tx } from '@/lib/db/transaction';
import { nameTokensOf, openPerson, personTokenOf, sealPerson, type StoredPerson } from './sealed-person';
import { wantedTokens } from './wanted-tokens';

export interface PatientRow {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: Day;
}

const select = {
  id: true,
  identity: true,
  key: { select: { wrapped: true } },
  erasures: { select: { id: true }, take: 1 },
} as const;

interface StoredRow {
  readonly id: string;
  readonly identity: Uint8Array | null;
  readonly key: { readonly wrapped: Uint8Array } | null;
  readonly erasures: readonly { readonly id: string }[];
}

const toPatient = (clinicId: string, { id, identity, key }: StoredRow): PatientRow => ({
  id,
  ...openPerson(clinicId, { patientId: id, identity, wrappedKey: key?.wrapped ?? null }),
});

const find = (tx: Tx, clinicId: string, id: string): Promise<StoredRow | null> =>
  tx.patient.findUnique({ where: { clinicId_id: { clinicId, id } }, select });

/** Null also for somebody who was erased. */
export const findPatient = async (tx: Tx, clinicId: string, id: string): Promise<PatientRow | null> => {
  const row = await find(tx, clinicId, id);
  return row && row.erasures.length === 0 ? toPatient(clinicId, row) : null;
};

/** Same folded name, same birth date: very likely the same person. */
export const findSamePatient = async (
  tx: Tx,
  clinicId: string,
  patient: Omit<PatientRow, 'id'>,
): Promise<PatientRow | null> => {
  const personToken = personTokenOf(await keyOfClinic(tx, clinicId), patient);
  const row = await tx.patient.findFirst({ where: { clinicId, personToken }, select });
  return row && toPatient(clinicId, row);
};

/** Names are sorted once they can be read: of so many the newest. */
const mostRead = 500;
const inOrder = new Intl.Collator('en');

/** People in whose name every word of `query` begins a word, by family name. */
export const findPatientsByName = async (
  tx: Tx,
  clinicId: string,
  query: string,
  limit: number,
): Promise<PatientRow[]> => {
  const tokens = await wantedTokens(tx, clinicId, query);
  if (tokens.length === 0) return [];
  const rows = await tx.patient.findMany({
    where: { clinicId, AND: tokens.map((token) => ({ nameTokens: { some: { token } } })) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostRead,
    select,
  });
  return rows
    .map((row) => toPatient(clinicId, row))
    .sort((a, b) => inOrder.compare(a.familyName, b.familyName) || inOrder.compare(a.givenName, b.givenName))
    .slice(0, limit);
};

const insertTokens = async (
  tx: Tx,
  clinicId: string,
  patientId: string,
  { nameTokens }: StoredPerson,
): Promise<void> => {
  await tx.patientNameToken.createMany({
    data: nameTokens.map((token) => ({ clinicId, patientId, token })),
  });
};

export const insertPatient = async (tx: Tx, clinicId: string, patient: PatientRow): Promise<void> => {
  const clinicKey = await keyOfClinic(tx, clinicId);
  const key = newDataKey();
  const owner = { clinicId, patientId: patient.id };
  const stored = sealPerson(clinicKey, key, owner, patient);
  const { identity, personToken } = stored;
  await tx.patient.create({ data: { clinicId, id: patient.id, identity, personToken } });
  await tx.patientKey.create({
    data: { ...owner, wrapped: wrapKey(await masterKeyForNew(tx, clinicId), owner, key) },
  });
  await insertTokens(tx, clinicId, patient.id, stored);
};

const deleteTokens = async (
  tx: Tx,
  clinicId: string,
  clinicKey: ClinicKey,
  { id, ...before }: PatientRow,
): Promise<void> => {
  await tx.patientNameToken.deleteMany({
    where: { clinicId, patientId: id, token: { in: nameTokensOf(clinicKey, before) } },
  });
};

export const updatePatient = async (tx: Tx, clinicId: string, patient: PatientRow): Promise<void> => {
  const { id } = patient;
  const row = await find(tx, clinicId, id);
  if (!row?.key) throw new Error(`Patient ${id} is not here to be put right.`);
  const clinicKey = await keyOfClinic(tx, clinicId);
  const owner = { clinicId, patientId: id };
  const stored = sealPerson(clinicKey, unwrapKey(owner, row.key.wrapped), owner, patient);
  await deleteTokens(tx, clinicId, clinicKey, toPatient(clinicId, row));
  const { identity, personToken } = stored;
  await tx.patient.update({ where: { clinicId_id: { clinicId, id } }, data: { identity, personToken } });
  await insertTokens(tx, clinicId, id, stored);
};
