import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { signConsent } from '@/lib/consent/sign-consent';
import { refuseConsent, withdrawForPatient } from '@/lib/consent/say-no';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { renderRecordPdf } from '@/lib/pdf/render-record-pdf';
import { sealPdf } from '@/lib/pdf/seal-pdf';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealed } from '@/lib/record/sealed-record.repository';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { saveAnswer } from '@/lib/screening/save-answer';
import type { RecordHeader } from '@/lib/verify/record-header';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signature } from '../../support/a-signature';
import { pdfInfo, pdfPages, pdfSignature, pdfText } from '../../support/read-pdf';

const origin = 'https://screening.example';
let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const sealedRecord = async (id: string) => {
  const row = await transaction(staff.clinicId, (tx) => findSealed(tx, staff.clinicId, id));
  if (!row) throw new Error('The record is not sealed.');
  return {
    content: JSON.parse(row.content) as SealedContent,
    header: JSON.parse(row.header) as RecordHeader,
    hash: row.hash,
  };
};

const pdfOf = async (id: string, audience: 'clinic' | 'patient' = 'clinic') => {
  const { content, header, hash } = await sealedRecord(id);
  const bytes = await renderRecordPdf(content, header, { audience, origin });
  return { content, header, hash, bytes };
};

/** What is not read by anybody: names of things for programs. */
const notWords = new Set([
  'id',
  'kind',
  'version',
  'textHash',
  'nonce',
  'language',
  'capacity',
  'regionIds',
  'headings',
]);

/** Every text in a value, however deep, so that a field that is added one day has to be printed too. */
const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (notWords.has(key) ? [] : wordsIn(inner)));
};

/** Everything the record says that a reader has to find on paper. */
const saidBy = ({ content }: { content: SealedContent }): readonly string[] => {
  const { statement, patient, clinic, reviews, findings, answers, signatures, reason, texts, ruleSets } =
    content;
  return [
    patient.givenName,
    patient.familyName,
    patient.id,
    clinic.name,
    clinic.id,
    content.recordId,
    // Each line runs in its own direction, so a reader may find them in another order.
    ...(reason ? reason.split('\n') : []),
    ...wordsIn(statement),
    ...answers.flatMap(({ question, inWords, reason: why }) => [question ?? '', inWords, why ?? '']),
    ...findings.flatMap(({ title, because }) => [title, ...because]),
    ...reviews.flatMap(({ reasonText, conditions }) => [reasonText ?? '', ...conditions]),
    ...signatures.flatMap(({ signerName, registration, hash }) => [signerName, registration ?? '', hash]),
    ...texts.flatMap(({ version, sha256 }) => [version, sha256 ?? '']),
    ...ruleSets.map(({ fingerprint }) => fingerprint),
    content.consent.hash,
  ];
};

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

const expectAllOf = (said: readonly string[], text: string): void => {
  const read = withoutSpace(text);
  expect(said.filter((one) => !read.includes(withoutSpace(one)))).toEqual([]);
};

/** Through review, override and agreed precautions to a countersigned consent. */
const reviewedRecord = async () => {
  const { screeningId, tablet } = await anAnsweredIntake(
    staff,
    { diabetes: 'not-sure', 'medicines.list': ['Warfarin 5 mg', 'Eisentabletten'] },
    { givenName: 'علاء', familyName: 'बिलाल कुमार Nguyễn' },
  );
  const snapshot = await snapshotOf(staff, screeningId);
  const decided = await decide(
    decideSchema.parse({
      screeningId,
      assessmentId: snapshot.assessment?.id,
      decision: 'proceed-with-modifications',
      reasonCode: 'risk-outweighed-and-agreed',
      reasonText: 'Talked through at the couch; blood tests of last week were seen.',
      conditions: ['One or two needles at first.', 'We press on each spot for 5 minutes.'],
    }),
    staff,
  );
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  const signed = await signConsent(await signature(staff, tablet, { fullName: 'علاء बिलाल' }), tablet);
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  const { consentId } = signed.value;
  const done = await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
  if (!done.ok) throw new Error(done.error.code);
  return { screeningId, consentId };
};

describe('the PDF of a record', () => {
  test('says everything the record says, field by field, on tagged pages that name the record', async () => {
    const { consentId } = await reviewedRecord();
    const record = await pdfOf(consentId);
    const text = pdfText(record.bytes);
    expectAllOf(saidBy(record), text);
    expect(text).toContain('Not sure');
    expect(text).toContain('Consent to dry needling');
    expect(text).toMatch(/Pacific\/Auckland, UTC\+1[23]:00/);
    expect(text).toContain('Meaning: agrees to what is written above.');
    // Signatures and codes are lines and shapes: there is no picture in it.
    expect(Buffer.from(record.bytes).toString('latin1')).not.toContain('/Subtype /Image');
    expect(pdfInfo(record.bytes)).toMatch(/^Tagged: +yes$/m);
    const pages = pdfPages(record.bytes);
    pages.forEach((page, place) => {
      expect(page).toContain(`Page ${place + 1} of ${pages.length}`);
      expect(page).toContain(record.hash);
      expect(page).toContain(consentId);
    });
  });

  test('a refusal and a withdrawal are printed as what they are', async () => {
    const refusing = await anAnsweredIntake(staff);
    await saveAnswer(
      { factId: 'diabetes', state: 'answered', value: 'yes', idempotencyKey: newId() },
      refusing.tablet,
    );
    const refused = await refuseConsent({ reason: 'لا أريد الإبر\nNot today.' }, refusing.tablet);
    if (!refused.ok) throw new Error(refused.error.code);
    const refusal = await pdfOf(refused.value.consentId);
    const said = pdfText(refusal.bytes);
    expect(said).toContain('Refusal of dry needling');
    expect(said).toContain('The patient said no to dry needling');
    expect(said).not.toContain('Meaning:');
    expect(said).toMatch(/Before: No \(/);
    expectAllOf(saidBy(refusal), said);

    const { screeningId, consentId } = await reviewedRecord();
    const withdrawn = await withdrawForPatient({ screeningId, reason: '' }, staff);
    if (!withdrawn.ok) throw new Error(withdrawn.error.code);
    const withdrawal = await pdfOf(withdrawn.value.consentId);
    const text = pdfText(withdrawal.bytes);
    expect(text).toContain('Withdrawal of consent');
    expect(text).toContain('By Robin Physio, on the patient’s word');
    expect(withoutSpace(text)).toContain(`Record${consentId}`);
    expectAllOf(saidBy(withdrawal), text);
  });

  test('the patient’s copy says what they read and signed, and nothing of what was found', async () => {
    const { consentId } = await reviewedRecord();
    const { content, bytes } = await pdfOf(consentId, 'patient');
    const text = pdfText(bytes);
    expect(text).toContain('Your copy');
    expectAllOf(content.statement?.declarations.map((one) => one.text) ?? [], text);
    expectAllOf(
      content.signatures.map(({ signerName }) => signerName),
      text,
    );
    for (const { title } of content.findings) expect(text).not.toContain(title);
    expect(text).not.toContain('blood tests of last week');
    expect(text).not.toContain('Do you have diabetes?');
  });

  test('is sealed with the clinic’s certificate', async () => {
    const { consentId } = await reviewedRecord();
    const { bytes, content } = await pdfOf(consentId);
    const said = pdfSignature(await sealPdf(bytes, content.clinic));
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Signer Certificate Common Name: Test clinic');
  });
});
