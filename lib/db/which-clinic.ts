import 'server-only';
import { db } from './client';

interface Found {
  readonly clinicId: string | null;
}

const one = async (rows: Promise<readonly Found[]>): Promise<string | null> =>
  (await rows)[0]?.clinicId ?? null;
const all = async (rows: Promise<readonly Found[]>): Promise<string[]> =>
  (await rows).flatMap(({ clinicId }) => clinicId ?? []);

/**
 * What is asked before it is known which clinic it is about, and the whole of it: functions of the database that run as the
 * owner of its tables, and answer clinics alone. Everything else is asked inside of the one they say.
 */
export const whichClinic = {
  /** Where somebody signs in with this address. */
  ofEmail: (email: string) => one(db().$queryRaw`SELECT clinic_of_email(${email}) AS "clinicId"`),
  /** Of a way into a screening, by the hash of the link's token. */
  ofLink: (tokenHash: string) => one(db().$queryRaw`SELECT clinic_of_link(${tokenHash}) AS "clinicId"`),
  /** Of a patient's device, by the hash of its cookie. */
  ofDevice: (cookieHash: string) => one(db().$queryRaw`SELECT clinic_of_device(${cookieHash}) AS "clinicId"`),
  /** Of a key that signs somebody in, by its id, which is no secret. */
  ofPasskey: (credentialId: string) =>
    one(db().$queryRaw`SELECT clinic_of_passkey(${credentialId}) AS "clinicId"`),
  /** Of an account at an identity provider that somebody on the staff has linked. */
  ofIdentity: (issuer: string, subject: string) =>
    one(db().$queryRaw`SELECT clinic_of_identity(${issuer}, ${subject}) AS "clinicId"`),
  /** Of a link by which somebody on the staff chooses their password, by the hash of its token. */
  ofSetUpLink: (tokenHash: string) =>
    one(db().$queryRaw`SELECT clinic_of_set_up_link(${tokenHash}) AS "clinicId"`),
  /** Of a link to the copy of a record, by the hash of its token. */
  ofCopyLink: (tokenHash: string) =>
    one(db().$queryRaw`SELECT clinic_of_copy_link(${tokenHash}) AS "clinicId"`),
  /** Of an export, by the hash of the code that stands in it. */
  ofReceipt: (receiptHash: string) =>
    one(db().$queryRaw`SELECT clinic_of_receipt(${receiptHash}) AS "clinicId"`),
} as const;

/** Clinics that something has to be done for beside serving: what runs in the background goes from one to the next. */
export const clinics = {
  all: () => all(db().$queryRaw`SELECT every_clinic() AS "clinicId"`),
  /** That asked for exports with these ids. */
  withExports: (ids: readonly string[]) =>
    all(db().$queryRaw`SELECT clinics_with_exports(${ids}::uuid[]) AS "clinicId"`),
  /** With exports that are not over. */
  withOpenExports: () => all(db().$queryRaw`SELECT clinics_with_open_exports() AS "clinicId"`),
  /** With re-screening that nobody is at: oldest first, and what keeps breaking off after what does not. */
  withIdleRescreening: (at: Date) =>
    all(db().$queryRaw`SELECT clinics_with_idle_rescreening(${at}) AS "clinicId"`),
  /** With PDFs that are to be tried again, the longest due first. */
  withDuePdfs: (at: Date) => all(db().$queryRaw`SELECT clinics_with_due_pdfs(${at}) AS "clinicId"`),
} as const;

/** Whether this installation shows the demonstration clinic. */
export const isDemo = async (): Promise<boolean> => {
  const [row] = await db().$queryRaw<{ demo: boolean }[]>`SELECT has_demo_clinic() AS demo`;
  return row?.demo === true;
};

/** Whether somebody works with real patients here. */
export const hasRealClinic = async (): Promise<boolean> => {
  const [row] = await db().$queryRaw<{ real: boolean }[]>`SELECT has_real_clinic() AS real`;
  return row?.real === true;
};
