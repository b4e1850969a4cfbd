import 'server-only';
import type { PatientActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { equalSecrets } from '@/lib/crypto/digest';
import { transaction, type Tx } from '@/lib/db/transaction';
import { whichClinic } from '@/lib/db/which-clinic';
import type { DomainError } from '@/lib/errors';
import { foldName } from '@/lib/fold';
import { readSealed, type ReadSealed } from '@/lib/record/read-sealed';
import { fail, ok, type Result } from '@/lib/result';
import { callStaff } from '@/lib/screening/call-staff';
import type { OpenCopy } from './copy-link.schema';
import { copyTokenHash } from './copy-token-hash';
import { countWrongTry, forgetWrongTries, lockCopyLink, type CopyLinkRow } from './copy-link.repository';

/** Wrong tries on one link before it locks: enough for slips, too few for guessing. */
const mostTries = 5;
/** With so few left, whoever tries is told before the next one, and whom to call: a first slip needs neither. */
const triesToWarnOf = 2;

/** What a link shows before anybody said who they are: nothing of whose copy it is. */
export type CopyLinkState =
  | { readonly state: 'ended' }
  | { readonly state: 'open'; readonly phone: string; readonly triesLeft: number | null }
  | { readonly state: 'locked'; readonly phone: string };

/** Runs `work` in the clinic that made the link, or answers that nobody did. */
const behindLink = async <T>(token: string, none: T, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const clinicId = await whichClinic.ofCopyLink(copyTokenHash(token));
  return clinicId === null ? none : transaction(clinicId, work);
};

const liveLink = async (tx: Tx, token: string): Promise<CopyLinkRow | null> => {
  const link = await lockCopyLink(tx, copyTokenHash(token));
  return link && !link.endedAt && link.expiresAt > now() ? link : null;
};

export const copyLinkState = (token: string): Promise<CopyLinkState> =>
  behindLink<CopyLinkState>(token, { state: 'ended' }, async (tx) => {
    const link = await liveLink(tx, token);
    const record = link && (await readSealed(tx, link.clinicId, link.recordId));
    if (!link || !record) return { state: 'ended' };
    const { phone } = record.content.clinic;
    if (link.failedTries >= mostTries) return { state: 'locked', phone };
    const triesLeft = mostTries - link.failedTries;
    return { state: 'open', phone, triesLeft: triesLeft <= triesToWarnOf ? triesLeft : null };
  });

/** In any order, without marks and upper case: "Lovelace, Ada" is who "Ada Lovelace" is. */
const wordsOf = (name: string): string =>
  foldName(name)
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

const isThem = ({ content: { patient } }: ReadSealed, { fullName, bornOn }: OpenCopy): boolean => {
  const sameName = equalSecrets(wordsOf(fullName), wordsOf(`${patient.givenName} ${patient.familyName}`));
  const sameDay = equalSecrets(bornOn, patient.bornOn);
  return sameName && sameDay;
};

type Opened = Result<{ readonly patient: PatientActor; readonly recordId: string }, DomainError>;
const linkEnded: Opened = fail({ code: 'screening/link-ended' });

/**
 * Opens the copy for who knows the patient's name and birth date. Every wrong try is counted and told in the audit trail,
 * never what was tried; after five the link is dead and staff are called.
 */
export const openCopyLink = (token: string, said: OpenCopy): Promise<Opened> =>
  behindLink<Opened>(token, linkEnded, async (tx) => {
    const at = now();
    const link = await liveLink(tx, token);
    const record = link && (await readSealed(tx, link.clinicId, link.recordId));
    if (!link || !record || link.failedTries >= mostTries) return linkEnded;
    const { clinicId, recordId, id } = link;
    const patient: PatientActor = {
      kind: 'patient',
      clinicId,
      screeningId: record.screeningId,
      accessId: id,
    };
    const about = { objectKind: 'consent', objectId: recordId, detail: { copyLinkId: id }, at } as const;
    if (isThem(record, said)) {
      await forgetWrongTries(tx, link);
      await recordAudit(tx, patient, { action: 'copy-link-opened', ...about });
      return ok({ patient, recordId });
    }
    const tries = await countWrongTry(tx, link);
    await recordAudit(tx, patient, { action: 'copy-link-wrong', ...about });
    if (tries < mostTries) return fail({ code: 'record/not-them' });
    await recordAudit(tx, patient, { action: 'copy-link-locked', ...about });
    await callStaff(tx, patient, 'copy-link-locked', at);
    return linkEnded;
  });
