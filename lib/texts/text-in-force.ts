import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { inForceAt } from './text-states';
import { findPublications } from './texts.repository';

/**
 * The version that somebody who begins now reads. Every clinic has one in the source language from its first day on; there
 * is nothing to fall back on, so none at all is a defect.
 */
export const textInForce = async (tx: Tx, clinicId: string, language: string, at: Date): Promise<number> => {
  const publications = await findPublications(tx, clinicId, language);
  // What a clinic was given on its first day counts however a clock is set.
  const published =
    inForceAt(publications, at) ?? publications.find(({ publishedById }) => publishedById === null);
  if (!published) throw new Error(`No text is in force in "${language}".`);
  return published.number;
};
