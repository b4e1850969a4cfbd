import 'server-only';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { openPatientKey, type PatientKey } from '@/lib/data-key/patient-key';
import type { Tx } from '@/lib/db/transaction';
import type { Prisma } from '@/lib/db/generated/client';
import type { StoredSignature } from '@/lib/screening/screening-snapshot';
import type { ConsentContent, ConsentSealed } from './consent-content';
import { openConsentContent, openOr, openSigner, sealConsentContent, sealSigner } from './consent-text';

/** Holds the clinic's consent chain for this transaction, so that two signatures cannot take one place in it. */
export const lockConsentChain = async (tx: Tx, clinicId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`consent:${clinicId}`}, 0))`;
};

/** The newest link of the chain, or null before the first consent. */
export const findLastConsent = (
  tx: Tx,
  clinicId: string,
): Promise<{ chainSequence: number; hash: string } | null> =>
  tx.consent.findFirst({
    where: { clinicId },
    orderBy: { chainSequence: 'desc' },
    select: { chainSequence: true, hash: true },
  });

export const insertConsent = async (
  tx: Tx,
  {
    content,
    kind,
    ...row
  }: ConsentSealed & { kind: 'given' | 'refused' | 'withdrawn'; underId: string | null; hash: string },
): Promise<void> => {
  const key = await keyOfScreening(tx, row.clinicId, row.screeningId);
  await tx.consent.create({
    data: { ...row, kind, sealedContent: sealConsentContent(key, row.id, content) },
  });
};

/**
 * A signature of the patient's side: who it is stands encrypted. A physiotherapist's is stored with the seal that it leads to
 * (lib/record/sealed-source.repository.ts).
 */
export const insertSignature = async (
  tx: Tx,
  {
    strokes,
    signerName,
    screeningId,
    ...row
  }: StoredSignature & {
    readonly role: Exclude<StoredSignature['role'], 'physiotherapist'>;
    readonly clinicId: string;
    readonly screeningId: string;
    readonly consentId: string;
  },
): Promise<void> => {
  const key = await keyOfScreening(tx, row.clinicId, screeningId);
  await tx.signature.create({
    data: { ...row, sealedSigner: sealSigner(key, row.id, { signerName, strokes }) },
  });
};

export type ConsentWithSignatures = ConsentSealed & {
  readonly hash: string;
  readonly underId: string | null;
  readonly signatures: readonly StoredSignature[];
};

const include = {
  signatures: true,
  screening: {
    select: {
      patientId: true,
      patient: {
        select: { key: { select: { wrapped: true } }, erasures: { select: { id: true }, take: 1 } },
      },
    },
  },
} as const satisfies Prisma.ConsentInclude;
type StoredConsentRow = Prisma.ConsentGetPayload<{ include: typeof include }>;

const keyOf = ({ clinicId, screening }: StoredConsentRow): PatientKey =>
  openPatientKey({
    clinicId,
    patientId: screening.patientId,
    wrappedKey: screening.patient.key?.wrapped ?? null,
  });

/** A row as it was written. `opening` says what becomes of what does not open. */
const opened = (
  row: StoredConsentRow,
  opening: <T>(instead: T, open: () => T) => T,
): ConsentWithSignatures => {
  const key = opening<PatientKey | null>(null, () => keyOf(row));
  const { content: _, sealedContent, screening: __, signatures, ...rest } = row;
  return {
    ...rest,
    content: opening(null as unknown as ConsentContent, () => openConsentContent(key, row.id, sealedContent)),
    signatures: signatures.map(({ sealedSigner, signerName, strokes, ...signature }) => ({
      ...signature,
      ...opening({ signerName: '', strokes: null as unknown }, () =>
        openSigner(key, { id: signature.id, sealedSigner, signerName, strokes }),
      ),
    })),
  };
};

/** One consent with everything in it; null where there is none, or its patient was erased. */
export const findConsent = async (
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<ConsentWithSignatures | null> => {
  const row = await tx.consent.findUnique({ where: { clinicId_id: { clinicId, id } }, include });
  return row && row.screening.patient.erasures.length === 0 ? opened(row, (_, open) => open()) : null;
};

/** The next consents of the chain after a place in it, oldest first, for a check: what does not open says nothing. */
export const findConsentsToCheck = async (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<ConsentWithSignatures[]> => {
  const rows = await tx.consent.findMany({
    where: { clinicId, chainSequence: { gt: after } },
    orderBy: { chainSequence: 'asc' },
    take: limit,
    include,
  });
  return rows.map((row) => opened(row, openOr));
};
