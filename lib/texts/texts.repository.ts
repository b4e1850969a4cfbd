import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { Prisma } from '@/lib/db/generated/client';
import { draftBodyOf, type TextBody } from './text-body.schema';
import type { Publication } from './text-states';

/** Lets one after the other change a clinic’s texts: what is checked before publishing stays so until it is published. */
export const lockTexts = async (tx: Tx, clinicId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`texts:${clinicId}`}, 0))`;
};

export interface TextDraft {
  readonly language: string;
  readonly body: TextBody;
  readonly revision: number;
  readonly startedAt: Date;
  readonly changedById: string;
  readonly changedAt: Date;
}

const toDraft = ({ clinicId: _clinicId, body, ...row }: Prisma.TextDraftGetPayload<object>): TextDraft => ({
  ...row,
  body: draftBodyOf(body),
});

export const findDrafts = async (tx: Tx, clinicId: string): Promise<TextDraft[]> =>
  (await tx.textDraft.findMany({ where: { clinicId } })).map(toDraft);

export const findDraft = async (tx: Tx, clinicId: string, language: string): Promise<TextDraft | null> => {
  const row = await tx.textDraft.findUnique({ where: { clinicId_language: { clinicId, language } } });
  return row && toDraft(row);
};

/** Answers false where somebody has begun one already. */
export const insertDraftOnce = async (
  tx: Tx,
  row: { clinicId: string; language: string; body: TextBody; by: string; at: Date },
): Promise<boolean> => {
  const { by, at, body, ...key } = row;
  const { count } = await tx.textDraft.createMany({
    data: [
      {
        ...key,
        body: body as unknown as Prisma.InputJsonObject,
        revision: 1,
        startedAt: at,
        changedById: by,
        changedAt: at,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
};

/** Answers false where it is no longer the draft that was read. */
export const updateDraft = async (
  tx: Tx,
  row: { clinicId: string; language: string; revision: number; body: TextBody; by: string; at: Date },
): Promise<boolean> => {
  const { clinicId, language, revision, body, by, at } = row;
  const { count } = await tx.textDraft.updateMany({
    where: { clinicId, language, revision },
    data: {
      body: body as unknown as Prisma.InputJsonObject,
      revision: revision + 1,
      changedById: by,
      changedAt: at,
    },
  });
  return count === 1;
};

export const deleteDraft = async (
  tx: Tx,
  clinicId: string,
  language: string,
  revision: number,
): Promise<boolean> =>
  (await tx.textDraft.deleteMany({ where: { clinicId, language, revision } })).count === 1;

/** A version without its words, for lists. */
export interface TextVersionRow {
  readonly language: string;
  readonly number: number;
  readonly bodyHash: string;
  readonly followsNumber: number | null;
  /** Null: shipped with the program. */
  readonly approvedById: string | null;
  readonly reason: string;
  readonly at: Date;
}

const withoutBody = {
  language: true,
  number: true,
  bodyHash: true,
  followsNumber: true,
  approvedById: true,
  reason: true,
  at: true,
} as const;

/** Newest first within a language. */
export const findVersions = (tx: Tx, clinicId: string): Promise<TextVersionRow[]> =>
  tx.textVersion.findMany({
    where: { clinicId },
    select: withoutBody,
    orderBy: [{ language: 'asc' }, { number: 'desc' }],
  });

export const findVersion = (
  tx: Tx,
  clinicId: string,
  language: string,
  number: number,
): Promise<(TextVersionRow & { body: string }) | null> =>
  tx.textVersion.findUnique({
    where: { clinicId_language_number: { clinicId, language, number } },
    select: { ...withoutBody, body: true },
  });

/** The words of the versions that are said to have a hash. */
export const findBodies = async (tx: Tx, clinicId: string, bodyHash: string): Promise<string[]> =>
  (await tx.textVersion.findMany({ where: { clinicId, bodyHash }, select: { body: true } })).map(
    ({ body }) => body,
  );

export interface NewTextVersion extends TextVersionRow {
  readonly clinicId: string;
  /** Canonical JSON. */
  readonly body: string;
  readonly followsLanguage: string | null;
}

export const insertVersionOnce = async (tx: Tx, row: NewTextVersion): Promise<boolean> =>
  (await tx.textVersion.createMany({ data: [row], skipDuplicates: true })).count === 1;

/** That a version counts from a moment on, who said so and when. */
export interface PublicationRow extends Publication {
  readonly language: string;
  /** Null: shipped with the program. */
  readonly publishedById: string | null;
  readonly at: Date;
}

/** Oldest first. */
export const findPublications = async (
  tx: Tx,
  clinicId: string,
  language?: string,
): Promise<PublicationRow[]> =>
  tx.textPublication.findMany({
    where: { clinicId, ...(language !== undefined && { language }) },
    orderBy: { sequence: 'asc' },
    omit: { clinicId: true },
  });

/** Answers false when its number is taken, or the version was published already: somebody else was first. */
export const insertPublicationOnce = async (
  tx: Tx,
  row: PublicationRow & { clinicId: string },
): Promise<boolean> =>
  (await tx.textPublication.createMany({ data: [row], skipDuplicates: true })).count === 1;
