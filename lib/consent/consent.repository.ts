import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Prisma } from '@/lib/db/generated/client';
import type { StoredSignature } from '@/lib/screening/screening-snapshot';
import type { ConsentContent, ConsentSealed } from './consent-content';

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
  await tx.consent.create({ data: { ...row, kind, content: content as unknown as Prisma.InputJsonObject } });
};

export const insertSignature = async (
  tx: Tx,
  { strokes, ...row }: StoredSignature & { clinicId: string; consentId: string },
): Promise<void> => {
  await tx.signature.create({
    data: { ...row, ...(strokes !== null && { strokes: strokes as Prisma.InputJsonValue }) },
  });
};

export type ConsentWithSignatures = ConsentSealed & {
  readonly hash: string;
  readonly underId: string | null;
  readonly signatures: readonly StoredSignature[];
};

/** One consent with everything in it, or null. */
export const findConsent = async (
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<ConsentWithSignatures | null> => {
  const row = await tx.consent.findUnique({
    where: { clinicId_id: { clinicId, id } },
    include: { signatures: true },
  });
  return row && { ...row, content: row.content as unknown as ConsentContent };
};

/** The next consents of the chain after a place in it, oldest first. */
export const findConsentsAfter = async (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<ConsentWithSignatures[]> => {
  const rows = await tx.consent.findMany({
    where: { clinicId, chainSequence: { gt: after } },
    orderBy: { chainSequence: 'asc' },
    take: limit,
    include: { signatures: true },
  });
  return rows.map((row) => ({ ...row, content: row.content as unknown as ConsentContent }));
};
