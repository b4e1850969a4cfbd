import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Visit } from './visit';

/** A statement as it is stored. */
export interface ErasureRow {
  readonly clinicId: string;
  readonly id: string;
  readonly patientId: string;
  readonly statement: string;
  /** Base64. */
  readonly signature: string;
  readonly hash: string;
  readonly erasedAt: Date;
}

/** What a statement names of one patient. */
export interface PatientPlaces {
  readonly screenings: readonly string[];
  readonly consents: readonly { readonly id: string; readonly sequence: number; readonly hash: string }[];
  readonly records: readonly { readonly id: string; readonly sequence: number; readonly hash: string }[];
}

const lockScreenings = async (tx: Tx, clinicId: string, patientId: string): Promise<number> =>
  (
    await tx.$queryRaw<unknown[]>`
      SELECT FROM screening WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid ORDER BY id FOR NO KEY UPDATE`
  ).length;

/**
 * Holds everything of a patient until the transaction ends: whoever answers, signs or opens a screening for them waits. False
 * where there is no such patient.
 */
export const holdPatient = async (tx: Tx, clinicId: string, patientId: string): Promise<boolean> => {
  const before = await lockScreenings(tx, clinicId, patientId);
  const found = await tx.$queryRaw<unknown[]>`
    SELECT FROM patient WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid FOR UPDATE`;
  // One that was being opened meanwhile is there now.
  if ((await tx.screening.count({ where: { clinicId, patientId } })) > before)
    await lockScreenings(tx, clinicId, patientId);
  return found.length === 1;
};

export const findPlaces = async (tx: Tx, clinicId: string, patientId: string): Promise<PatientPlaces> => {
  const of = { clinicId, screening: { patientId } };
  const screenings = await tx.screening.findMany({
    where: { clinicId, patientId },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const consents = await tx.consent.findMany({
    where: of,
    orderBy: { chainSequence: 'asc' },
    select: { id: true, chainSequence: true, hash: true, sealed: { select: { sequence: true, hash: true } } },
  });
  return {
    screenings: screenings.map(({ id }) => id),
    consents: consents.map(({ id, chainSequence: sequence, hash }) => ({ id, sequence, hash })),
    records: consents
      .flatMap(({ id, sealed }) => (sealed ? [{ id, ...sealed }] : []))
      .sort((a, b) => a.sequence - b.sequence),
  };
};

export const insertErasure = async (tx: Tx, row: ErasureRow): Promise<void> => {
  await tx.erasure.create({ data: row });
};

/** Overwrites the key, and takes away what the person is found by. The database refuses it without a statement. */
export const destroyKey = async (tx: Tx, clinicId: string, patientId: string): Promise<void> => {
  await tx.$executeRaw`SELECT destroy_patient_key(${clinicId}::uuid, ${patientId}::uuid)`;
};

/** Ends every way into the patient's screenings, and every link to a copy of theirs. */
export const endWaysIn = async (tx: Tx, clinicId: string, patientId: string, at: Date): Promise<void> => {
  await tx.screeningAccess.updateMany({
    where: { clinicId, endedAt: null, screening: { patientId } },
    data: { endedAt: at, endedFor: 'erased', cookieHash: null },
  });
  await tx.copyLink.updateMany({
    where: { clinicId, endedAt: null, consent: { screening: { patientId } } },
    data: { endedAt: at },
  });
};

/** Oldest first. */
export const findErasures = (tx: Tx, clinicId: string): Promise<ErasureRow[]> =>
  tx.erasure.findMany({ where: { clinicId }, orderBy: [{ erasedAt: 'asc' }, { id: 'asc' }] });

export const findErasure = (tx: Tx, clinicId: string, id: string): Promise<ErasureRow | null> =>
  tx.erasure.findUnique({ where: { clinicId_id: { clinicId, id } } });

export const findErasuresOf = (tx: Tx, clinicId: string, patientId: string): Promise<ErasureRow[]> =>
  tx.erasure.findMany({ where: { clinicId, patientId }, orderBy: { erasedAt: 'asc' } });

/** The patient of a screening or of a record, whichever it is. */
export const findPatientBehind = async (tx: Tx, clinicId: string, id: string): Promise<string | null> => {
  const screening = await tx.screening.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { patientId: true },
  });
  if (screening) return screening.patientId;
  const consent = await tx.consent.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { screening: { select: { patientId: true } } },
  });
  return consent?.screening.patientId ?? null;
};

/** Hashes of statements that the audit trail has. */
export const findAuditedHashes = async (tx: Tx, clinicId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT detail->>'hash' AS hash FROM audit_event
    WHERE clinic_id = ${clinicId}::uuid AND action = 'patient-erased' AND object_kind = 'patient'`;
  return rows.map(({ hash }) => hash);
};

export interface PatientToCheck {
  readonly id: string;
  readonly identity: Uint8Array | null;
  readonly key: { readonly wrapped: Uint8Array } | null;
}

export const findPatientsToCheck = (
  tx: Tx,
  clinicId: string,
  after: string,
  limit: number,
): Promise<PatientToCheck[]> =>
  tx.patient.findMany({
    where: { clinicId, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, identity: true, key: { select: { wrapped: true } } },
  });

/** Newest first. */
export const findVisits = async (tx: Tx, clinicId: string, patientId: string): Promise<Visit[]> =>
  (
    await tx.screening.findMany({
      where: { clinicId, patientId },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        startedAt: true,
        consents: { orderBy: { sequence: 'asc' }, select: { id: true, kind: true } },
      },
    })
  ).map(({ id, startedAt, consents }) => ({ screeningId: id, startedAt, records: consents }));
