import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { PatientText } from './patient-text';
import { textBodySchema } from './text-body.schema';
import { findVersion } from './texts.repository';

/** Versions never change, so that each is read and parsed once and not for every screening of a list. */
const most = 200;
const kept = new Map<string, PatientText>();

/** The words of a version of this clinic. One that is gone is a defect. */
export const storedText = async (
  tx: Tx,
  clinicId: string,
  language: string,
  number: number,
): Promise<PatientText> => {
  const key = `${clinicId} ${language} ${number}`;
  const known = kept.get(key);
  if (known) return known;
  const row = await findVersion(tx, clinicId, language, number);
  if (!row) throw new Error(`Text ${language}-${number} was shown here but was not kept.`);
  const body = textBodySchema.parse(JSON.parse(row.body));
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= most) kept.delete(oldest);
  const text = { language, number, hash: row.bodyHash, body };
  kept.set(key, text);
  return text;
};
