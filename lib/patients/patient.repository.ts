import 'server-only';
import { dateToDay, dayToDate, type Day } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { beginningWith, nameWords, searchNameOf, storedNameWords } from './search-name';

export interface PatientRow {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: Day;
}

const select = { id: true, givenName: true, familyName: true, bornOn: true } as const;

const toPatient = (row: Omit<PatientRow, 'bornOn'> & { bornOn: Date }): PatientRow => ({
  ...row,
  bornOn: dateToDay(row.bornOn),
});

export const findPatient = async (tx: Tx, clinicId: string, id: string): Promise<PatientRow | null> => {
  const row = await tx.patient.findUnique({ where: { clinicId_id: { clinicId, id } }, select });
  return row && toPatient(row);
};

/** Same folded name, same birth date: very likely the same person. */
export const findSamePatient = async (
  tx: Tx,
  clinicId: string,
  patient: Omit<PatientRow, 'id'>,
): Promise<PatientRow | null> => {
  const row = await tx.patient.findFirst({
    where: { clinicId, searchName: searchNameOf(patient), bornOn: dayToDate(patient.bornOn) },
    select,
  });
  return row && toPatient(row);
};

/** People in whose name every word of `query` begins a word, by family name. */
export const findPatientsByName = async (
  tx: Tx,
  clinicId: string,
  query: string,
  limit: number,
): Promise<PatientRow[]> => {
  const words = nameWords(query);
  if (words.length === 0) return [];
  const rows = await tx.patient.findMany({
    where: { clinicId, AND: words.map((word) => ({ nameWords: { some: { word: beginningWith(word) } } })) },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
    take: limit,
    select,
  });
  return rows.map(toPatient);
};

const insertWords = async (tx: Tx, clinicId: string, { id, ...name }: PatientRow): Promise<void> => {
  await tx.patientNameWord.createMany({
    data: storedNameWords(searchNameOf(name)).map((word) => ({ clinicId, patientId: id, word })),
  });
};

export const insertPatient = async (tx: Tx, clinicId: string, patient: PatientRow): Promise<void> => {
  await tx.patient.create({
    data: { ...patient, clinicId, bornOn: dayToDate(patient.bornOn), searchName: searchNameOf(patient) },
  });
  await insertWords(tx, clinicId, patient);
};

export const updatePatient = async (tx: Tx, clinicId: string, patient: PatientRow): Promise<void> => {
  const { id, ...changed } = patient;
  await tx.patient.update({
    where: { clinicId_id: { clinicId, id } },
    data: { ...changed, bornOn: dayToDate(patient.bornOn), searchName: searchNameOf(patient) },
  });
  await tx.patientNameWord.deleteMany({ where: { clinicId, patientId: id } });
  await insertWords(tx, clinicId, patient);
};
