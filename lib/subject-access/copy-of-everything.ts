import 'server-only';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { StaffActor, SystemActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { namesOfStaff } from '@/lib/auth/staff-names';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { PdfFailed } from '@/lib/pdf/pdf-failed';
import { pdfOfRecord } from '@/lib/pdf/pdf-of-record';
import type { ReadSealed } from '@/lib/record/read-sealed';
import { keysJson } from '@/lib/record-key/public-keys';
import { fail, ok, type Result } from '@/lib/result';
import type { ListedKey } from '@/lib/verify/trusted-keys';
import { gather } from './gather';
import { readmeText } from './readme-text';

export interface CopyOfEverything {
  readonly bytes: Uint8Array;
  /** Says nothing of whose it is. */
  readonly fileName: string;
}

const json = (value: unknown): string =>
  `${JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one), 2)}\n`;

const pdfOr = async (record: ReadSealed): Promise<Uint8Array | null> => {
  try {
    return await pdfOfRecord(record);
  } catch (error) {
    if (error instanceof PdfFailed) return null;
    throw error;
  }
};

/**
 * Everything that is kept of a person, in one ZIP for them. It is made for whoever asks, handed over and kept nowhere; that it
 * was made is audited before.
 */
export const copyOfEverything = async (
  actor: StaffActor | SystemActor,
  patientId: string,
): Promise<Result<CopyOfEverything, DomainError>> => {
  const { clinicId } = actor;
  const at = now();
  const everything = await gather(clinicId, patientId);
  if (!everything) return fail({ code: 'access/not-found' });
  const { patient, visits, records, audit, keys } = everything;
  const { clinic, staff } = await transaction(clinicId, async (tx) => {
    await recordAudit(tx, actor, {
      action: 'patient-copied',
      objectKind: 'patient',
      objectId: patientId,
      detail: { visits: visits.length, records: records.length },
      at,
    });
    return { clinic: await clinicOf(tx, clinicId), staff: await namesOfStaff(tx, clinicId) };
  });

  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const add = async (name: string, content: Uint8Array | string): Promise<void> => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    await zip.add(name, new Uint8ArrayReader(new Uint8Array(bytes)), { lastModDate: at });
  };
  const missing: number[] = [];
  for (const { sequence, sealed } of records) {
    const pdf = await pdfOr(sealed);
    if (pdf) await add(`pdf/record-${sequence}.pdf`, pdf);
    else missing.push(sequence);
  }
  await add(
    'README.txt',
    readmeText({ clinic: clinic.name, madeAt: at, visits: visits.length, records: records.length, missing }),
  );
  await add('person.json', json(patient));
  for (const [index, visit] of visits.entries()) await add(`visits/visit-${index + 1}.json`, json(visit));
  for (const { sequence, line } of records) await add(`records/record-${sequence}.json`, `${line}\n`);
  await add('audit.json', json(audit));
  await add('staff.json', json(staff));
  await add('keys.json', keysJson(keys as readonly ListedKey[]));
  return ok({ bytes: await zip.close(), fileName: `patient-copy-${at.toISOString().slice(0, 10)}.zip` });
};
