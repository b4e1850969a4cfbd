import 'server-only';
import { db } from './client';

interface Found {
  readonly clinicId: string;
}

const one = async (rows: Promise<readonly Found[]>): Promise<string | null> =>
  (await rows)[0]?.clinicId ?? null;
const all = async (rows: Promise<readonly Found[]>): Promise<string[]> =>
  (await rows).map(({ clinicId }) => clinicId);

/**
 * What is asked before it is known which clinic it is about, and the whole of it. Each answers clinics alone; everything else
 * is asked inside of the one it says.
 */
export const whichClinic = {
  /** Where somebody signs in with this address. */
  ofEmail: (email: string) =>
    one(db().$queryRaw`SELECT clinic_id AS "clinicId" FROM staff_member WHERE email = ${email}`),
  /** Of a way into a screening, by the hash of the link's token. */
  ofLink: (tokenHash: string) =>
    one(db().$queryRaw`SELECT clinic_id AS "clinicId" FROM screening_access WHERE token_hash = ${tokenHash}`),
  /** Of a patient's device, by the hash of its cookie. */
  ofDevice: (cookieHash: string) =>
    one(
      db().$queryRaw`SELECT clinic_id AS "clinicId" FROM screening_access WHERE cookie_hash = ${cookieHash}`,
    ),
  /** Of a link to the copy of a record, by the hash of its token. */
  ofCopyLink: (tokenHash: string) =>
    one(db().$queryRaw`SELECT clinic_id AS "clinicId" FROM copy_link WHERE token_hash = ${tokenHash}`),
  /** Of an export, by the hash of the code that stands in it. */
  ofReceipt: (receiptHash: string) =>
    one(db().$queryRaw`SELECT clinic_id AS "clinicId" FROM export_job WHERE receipt_hash = ${receiptHash}`),
} as const;

/** Clinics that something has to be done for beside serving: what runs in the background goes from one to the next. */
export const clinics = {
  all: () => all(db().$queryRaw`SELECT id AS "clinicId" FROM clinic ORDER BY id`),
  /** That asked for exports with these ids. */
  withExports: (ids: readonly string[]) =>
    all(
      db().$queryRaw`SELECT DISTINCT clinic_id AS "clinicId" FROM export_job WHERE id = ANY(${ids}::uuid[])`,
    ),
  /** With exports that are not over. */
  withOpenExports: () =>
    all(db().$queryRaw`
      SELECT DISTINCT clinic_id AS "clinicId" FROM export_job
      WHERE finished_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL`),
  /** With re-screening that nobody is at: oldest first, and what keeps breaking off after what does not. */
  withIdleRescreening: (at: Date) =>
    all(db().$queryRaw`
      SELECT clinic_id AS "clinicId" FROM rescreening_run
      WHERE finished_at IS NULL AND superseded_at IS NULL AND (leased_until IS NULL OR leased_until < ${at})
      GROUP BY clinic_id ORDER BY min(failures), min(started_at)`),
  /** With PDFs that are to be tried again, the longest due first. */
  withDuePdfs: (at: Date) =>
    all(db().$queryRaw`
      SELECT clinic_id AS "clinicId" FROM pdf_trouble WHERE next_try_at <= ${at}
      GROUP BY clinic_id ORDER BY min(next_try_at)`),
} as const;

/** Whether this installation shows the demonstration clinic. */
export const isDemo = async (): Promise<boolean> => {
  const [row] = await db().$queryRaw<
    { demo: boolean }[]
  >`SELECT EXISTS (SELECT FROM clinic WHERE demo) AS demo`;
  return row?.demo === true;
};
