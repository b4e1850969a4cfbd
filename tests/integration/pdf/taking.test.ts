import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { makeCopyLink } from '@/lib/copy-link/make-copy-link';
import { copyLinkState, openCopyLink } from '@/lib/copy-link/open-copy-link';
import { retryPdfs } from '@/lib/pdf/retry-pdfs';
import { copyPdf, pdfTroubleOf, takeRecordPdf } from '@/lib/pdf/take-pdf';
import { waitingAlerts } from '@/lib/screening/waiting-alerts';
import { aClinic } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';
import { tampering } from '../../support/tampering';
import { pdfSignature, pdfText } from '../../support/read-pdf';
import { owner } from '../../support/owner';

// The clinic's own certificate is a PKCS#12 file here. What the environment says is read once, so the file is what changes.
const folder = mkdtempSync(join(tmpdir(), 'beforehand-p12-'));
const certificate = join(folder, 'seal.p12');
Object.assign(process.env, { PDF_CERTIFICATE: certificate, PDF_CERTIFICATE_PASSWORD: 'of the clinic' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reachedAt = 'http://192.168.1.20:3000';
let staff: StaffActor;

/** An elliptic key: its signatures are not all of one length. */
const putCertificate = (): void => {
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', key);
  openssl('req', '-x509', '-new', '-key', key, '-subj', '/CN=Harbour Physio', '-days', '30', '-out', cert);
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    key,
    '-in',
    cert,
    '-passout',
    'pass:of the clinic',
    '-out',
    certificate,
  );
};

const completeRecord = async () => {
  const { screeningId, tablet, consentId } = await signedIntake(staff, {
    givenName: 'Zoë',
    familyName: 'O’Brien',
  });
  const done = await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
  if (!done.ok) throw new Error(done.error.code);
  return { screeningId, tablet, consentId };
};

const audited = async (objectId: string) =>
  (await owner().auditEvent.findMany({ where: { objectId }, orderBy: { sequence: 'asc' } })).map(
    ({ action }) => action,
  );

beforeAll(async () => {
  staff = await aClinic();
});

describe('a PDF that cannot be made', () => {
  test('is told to staff once, is tried again until it can, and the record stands without it', async () => {
    writeFileSync(certificate, 'not a certificate');
    const { consentId, tablet, screeningId } = await completeRecord();
    expect(await takeRecordPdf(staff, consentId, reachedAt)).toMatchObject({
      ok: false,
      error: { code: 'record/pdf-failed' },
    });
    expect(await copyPdf(tablet, consentId, reachedAt)).toBeNull();
    expect(await pdfTroubleOf(staff, consentId)).toMatchObject({ reason: 'key-unusable', attempts: 2 });
    const alerts = await waitingAlerts(staff);
    expect(alerts).toMatchObject([{ screeningId, inPerson: false }]);
    expect(await owner().screeningEvent.count({ where: { screeningId, kind: 'alert-raised' } })).toBe(1);
    expect(alerts[0]?.causes[0]).toContain('PDF');
    expect(await owner().sealedRecord.count({ where: { id: consentId } })).toBe(1);

    // Not before it is due; and another process that looks at the same moment finds nothing to do.
    expect(await retryPdfs()).toBe(0);
    await owner().pdfTrouble.updateMany({ data: { nextTryAt: new Date(0) } });
    putCertificate();
    expect((await Promise.all([retryPdfs(), retryPdfs()])).toSorted()).toEqual([0, 1]);
    expect(await pdfTroubleOf(staff, consentId)).toBeNull();
    expect(await audited(consentId)).toEqual(
      expect.arrayContaining(['record-printed', 'pdf-failed', 'pdf-made-again']),
    );

    const taken = await takeRecordPdf(staff, consentId, reachedAt);
    if (!taken.ok) throw new Error(taken.error.code);
    expect(taken.value.fileName).toBe('record-1.pdf');
    const said = pdfSignature(taken.value.bytes);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Signer Certificate Common Name: Harbour Physio');
  });

  test('is nobody else’s, and not there before the record is complete', async () => {
    const { consentId } = await signedIntake(staff);
    expect(await takeRecordPdf(staff, consentId, reachedAt)).toMatchObject({
      error: { code: 'record/not-sealed' },
    });
    const complete = await completeRecord();
    const stranger = await aClinic();
    expect(await takeRecordPdf(stranger, complete.consentId, reachedAt)).toMatchObject({ ok: false });
    expect(await makeCopyLink(stranger, complete.consentId, reachedAt)).toMatchObject({ ok: false });
    const other = await signedIntake(staff);
    expect(await copyPdf(other.tablet, complete.consentId, reachedAt)).toBeNull();
  });
});

test('advice for afterwards is given in the very words that the record names, or not at all', async () => {
  putCertificate();
  const { consentId, tablet } = await completeRecord();
  const copy = async () => pdfText((await copyPdf(tablet, consentId, reachedAt))?.bytes ?? new Uint8Array());
  // The database keeps words and hash together; whoever owns it can write both anew.
  const change = (from: string, to: string) =>
    tampering(['text_version'], async (sql) => {
      const words = `replace(body, '${from}', '${to}')`;
      await sql(
        `UPDATE text_version SET body = ${words}, body_hash = encode(sha256(convert_to(${words}, 'UTF8')), 'hex')`,
      );
    });
  expect(await copy()).toContain('After the treatment');
  await change('Do not drive', 'Always drive');
  const changed = await copy();
  expect([changed.includes('Your copy'), changed.includes('After the treatment')]).toEqual([true, false]);
  await change('Always drive', 'Do not drive');
});

describe('a link to the patient’s copy', () => {
  const bornOn = '1990-05-05';
  const linkTo = async (consentId: string) => {
    const made = await makeCopyLink(staff, consentId, reachedAt);
    if (!made.ok) throw new Error(made.error.code);
    return new URL(made.value.address).pathname.replace('/c/', '');
  };

  test('opens for the name, in any order, with the birth date; and says nothing before', async () => {
    putCertificate();
    const { consentId } = await completeRecord();
    const token = await linkTo(consentId);
    expect(await copyLinkState(token)).toEqual({ state: 'open', phone: '555 0100', triesLeft: null });
    expect(await openCopyLink(token, { fullName: "zoe o'brien", bornOn: '1990-05-06' })).toMatchObject({
      error: { code: 'record/not-them' },
    });
    const opened = await openCopyLink(token, { fullName: 'O’BRIEN, Zoë', bornOn });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.recordId).toBe(consentId);
    const pdf = await copyPdf(opened.value.patient, consentId, reachedAt);
    expect(pdf?.fileName).toBe('my-consent.pdf');
    expect(pdfText(pdf?.bytes ?? new Uint8Array())).toMatch(/Zoë O’Brien.*After the treatment.*555 0100/);
    expect(await audited(consentId)).toEqual(
      expect.arrayContaining(['copy-link-made', 'copy-link-wrong', 'copy-link-opened']),
    );
    const rows = JSON.stringify(await owner().copyLink.findMany());
    expect(rows).not.toContain(token);
  });

  test('locks after five wrong tries, also when they come at once, and calls staff', async () => {
    const { consentId, screeningId } = await completeRecord();
    const token = await linkTo(consentId);
    // A first slip is no reason to call anybody.
    for (const triesLeft of [null, null, 2]) {
      await openCopyLink(token, { fullName: 'Somebody Else', bornOn });
      expect(await copyLinkState(token)).toEqual({ state: 'open', phone: '555 0100', triesLeft });
    }
    await Promise.all(
      Array.from({ length: 4 }, () => openCopyLink(token, { fullName: 'Somebody Else', bornOn })),
    );
    expect(await openCopyLink(token, { fullName: 'Zoë O’Brien', bornOn })).toMatchObject({
      error: { code: 'screening/link-ended' },
    });
    expect(await copyLinkState(token)).toEqual({ state: 'locked', phone: '555 0100' });
    const wrong = (await audited(consentId)).filter((action) => action === 'copy-link-wrong');
    expect(wrong).toHaveLength(5);
    expect((await waitingAlerts(staff)).find((one) => one.screeningId === screeningId)?.causes[0]).toContain(
      'locked',
    );
  });

  test('ends with a newer one, and when it is too old', async () => {
    const { consentId } = await completeRecord();
    const first = await linkTo(consentId);
    const second = await linkTo(consentId);
    expect(await copyLinkState(first)).toEqual({ state: 'ended' });
    await owner().copyLink.updateMany({ data: { expiresAt: new Date(0) } });
    expect(await copyLinkState(second)).toEqual({ state: 'ended' });
    expect(await openCopyLink(second, { fullName: 'Zoë O’Brien', bornOn })).toMatchObject({ ok: false });
    expect(await copyLinkState('never-made')).toEqual({ state: 'ended' });
  });
});
