import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@/rules';
import { sha256 } from '@/lib/crypto/digest';
import { signatureHash } from '@/lib/consent/signature-hash';
import { newId } from '@/lib/ids';
import { sealConsentText, sealSigner } from '@/lib/consent/consent-text';
import type { ClinicKey } from '@/lib/data-key/clinic-key';
import type { MasterKey } from '@/lib/data-key/master-key';
import { hashSaltOf } from '@/lib/data-key/hash-salt';
import { newDataKey, wrapKey } from '@/lib/data-key/wrapped-key';
import { assessmentHash, type AssessmentText } from '@/lib/screening/sealed-assessment';
import { sealPerson } from '@/lib/patients/sealed-person';
import { sealRecordText } from '@/lib/record/record-text';
import type { RecordSigner } from '@/lib/record-key/record-signer';
import { recordFormat, type RecordHeader } from '@/lib/verify/record-header';
import { madeUpName } from './made-up-names';
import { marksOf, placeholder, type RecordTemplate } from './record-template';
import { sealedList, sealedRow, type Row } from './sealed-rows';

/** The heads of both chains of the clinic. */
export interface Chains {
  readonly sequence: number;
  readonly hash: string;
  readonly consentSequence: number;
  readonly consentHash: string;
}

/** Rows to insert, by table. */
export type Copied = Readonly<Record<(typeof tables)[number], readonly Row[]>>;

/** JSON lists of the rows of which a record has many. */
export interface ManyRows {
  readonly answer: string;
  readonly screening_event: string;
}

/** New numbers in the places of the template's. */
export interface Numbers {
  readonly answer: readonly number[];
  readonly event: readonly number[];
}

/** In the order in which they refer to each other. */
export const tables = [
  'patient',
  'patient_key',
  'patient_name_token',
  'screening',
  'assessment',
  'review',
  'consent',
  'signature',
  'sealed_record',
] as const;

const day = 24 * 60 * 60 * 1000;
const inside = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * Makes one record like the template: somebody else, so many days earlier or later, at the next place of both chains, with
 * every hash worked out anew and a signature of the installation's key.
 */
export const copyRecord = async (
  template: RecordTemplate,
  {
    index,
    earlierBy,
    sealedAt,
    numbers,
  }: {
    readonly index: number;
    readonly earlierBy: number;
    readonly sealedAt: Date;
    /** Of the rows of answers and events; null where there are none. */
    readonly numbers: Numbers | null;
  },
  chains: Chains,
  {
    signer,
    clinicKey,
    master,
  }: { readonly signer: RecordSigner; readonly clinicKey: ClinicKey; readonly master: MasterKey },
): Promise<{ readonly rows: Copied; readonly many: ManyRows | null; readonly chains: Chains }> => {
  const { rows } = template;
  const clinicId = String(rows.patient['clinic_id']);
  const { givenName, familyName } = madeUpName(index);
  const wholeDays = Math.floor(earlierBy / day) * day;
  const moved = (instant: unknown): string => new Date(Date.parse(String(instant)) - earlierBy).toISOString();
  const movedDay = (text: unknown): string =>
    new Date(Date.parse(`${String(text)}T00:00:00Z`) - wholeDays).toISOString().slice(0, 10);

  const ids = new Map(template.ids.map((id) => [id, newId()]));
  const idOf = (id: unknown): string => ids.get(String(id)) ?? String(id);
  const patientId = idOf(rows.patient['id']);
  const owner = { clinicId, patientId };
  const key = newDataKey();
  const salt = hashSaltOf({ ...owner, key }, idOf(rows.screening['id']));
  const values = new Map<string, string>([
    ...ids,
    ...template.instants.map((instant) => [instant, moved(instant)] as const),
    ...template.days.map((text) => [text, movedDay(text)] as const),
    [placeholder.givenName, inside(givenName)],
    [placeholder.familyName, inside(familyName)],
    [marksOf.nonce, randomBytes(16).toString('hex')],
    [marksOf.salt, salt],
    [marksOf.previousHash, `"previousHash":"${chains.consentHash}"`],
    [marksOf.chainSequence, `"chainSequence":${chains.consentSequence + 1},`],
    [marksOf.sealedAfterwards, '"sealedAfterwards":true'],
    ...(['answer', 'event'] as const).flatMap((what) =>
      template.numbered[what].flatMap((sequence, place) => {
        const number = String((numbers ?? template.numbered)[what][place]);
        return [
          [marksOf.numberOf(what, sequence), number] as const,
          [marksOf.through(what, sequence), number] as const,
        ];
      }),
    ),
  ]);
  // The date of birth is an answer as well, and moves with everything else: what the rules read has another hash.
  for (const id of template.ids) values.set(marksOf.assessmentHash(id), '');
  const assessment = (JSON.parse(template.assessments(values)) as Row[]).map((row, place) => {
    const { rule_set_fingerprint: ruleSetFingerprint } = row;
    const hash = assessmentHash(row['said'] as AssessmentText, String(ruleSetFingerprint));
    values.set(marksOf.assessmentHash(template.assessmentIds[place]), hash);
    return { ...row, hash };
  });
  const consentId = idOf(rows.consent['id']);
  const statementHash = sha256(template.statement(values));
  values.set(marksOf.statementHash, statementHash);

  // The patient's signature is part of the consent, the physiotherapist's is of it.
  const signed = template.signatures.map((signature) => ({
    ...signature,
    id: idOf(signature.id),
    at: new Date(signature.at.getTime() - earlierBy),
    signerName: signature.signerName
      .replace(placeholder.givenName, givenName)
      .replace(placeholder.familyName, familyName),
  }));
  const hashes = new Map<string, { signedHash: string; hash: string }>();
  const sign = (ofStaff: boolean, signedHash: string): void => {
    for (const signature of signed.filter(({ role }) => (role === 'physiotherapist') === ofStaff)) {
      const hash = signatureHash({ ...signature, signedHash, clinicId, consentId }, salt);
      hashes.set(signature.role, { signedHash, hash });
      values.set(marksOf.signatureHash(signature.role), hash);
    }
  };
  sign(false, statementHash);
  const content = template.consentContent(values);
  const consent = {
    id: consentId,
    screening_id: idOf(rows.consent['screening_id']),
    assessment_id: rows.consent['assessment_id'] && idOf(rows.consent['assessment_id']),
    review_id: rows.consent['review_id'] && idOf(rows.consent['review_id']),
    statement_hash: statementHash,
    signed_at: moved(rows.consent['signed_at']),
    chain_sequence: chains.consentSequence + 1,
    previous_hash: chains.consentHash,
  };
  const text = JSON.stringify;
  const consentHash = sha256(
    `{"assessmentId":${text(consent.assessment_id)},"chainSequence":${consent.chain_sequence},"clinicId":"${clinicId}",` +
      `"content":${content},"id":"${consentId}","kind":${text(rows.consent['kind'])},"previousHash":"${chains.consentHash}",` +
      `"reviewId":${text(consent.review_id)},"screeningId":"${consent.screening_id}","sequence":${text(rows.consent['sequence'])},` +
      `"signedAt":"${consent.signed_at}","statementHash":"${statementHash}","textVersion":${text(rows.consent['text_version'])}}`,
  );
  values.set(marksOf.consentHash, consentHash);
  sign(true, consentHash);

  const sealedContent = template.sealedContent(values);
  const contentHash = sha256(sealedContent);
  const sequence = chains.sequence + 1;
  const header = canonicalJson({
    format: recordFormat,
    clinicId,
    sequence,
    recordId: consentId,
    kind: rows.consent['kind'] as RecordHeader['kind'],
    contentHash,
    previousHash: chains.hash,
    keyId: signer.keyId,
    sealedAt: sealedAt.toISOString(),
  } satisfies RecordHeader);
  const hash = sha256(header);
  const signature = Buffer.from(await signer.sign(Buffer.from(header, 'utf8'))).toString('base64');

  const wrapped = wrapKey(master, owner, key);
  const patientKey = { ...owner, key };
  const { identity, personToken, nameTokens } = sealPerson(clinicKey, key, owner, {
    givenName,
    familyName,
    bornOn: movedDay(placeholder.bornOn),
  });
  return {
    rows: {
      patient: [
        {
          ...rows.patient,
          id: patientId,
          identity,
          person_token: personToken,
          created_at: moved(rows.patient['created_at']),
        },
      ],
      patient_key: [{ clinic_id: clinicId, patient_id: patientId, wrapped }],
      patient_name_token: nameTokens.map((token) => ({ clinic_id: clinicId, token, patient_id: patientId })),
      screening: [
        {
          ...rows.screening,
          id: idOf(rows.screening['id']),
          patient_id: patientId,
          idempotency_key: newId(),
          started_at: moved(rows.screening['started_at']),
          started_on: movedDay(rows.screening['started_on']),
        },
      ],
      assessment: assessment.map((row) => sealedRow('assessment', patientKey, row)),
      review: rows.review.map((one) =>
        sealedRow('review', patientKey, {
          ...one,
          id: idOf(one['id']),
          screening_id: idOf(one['screening_id']),
          assessment_id: idOf(one['assessment_id']),
          at: moved(one['at']),
        }),
      ),
      consent: [
        {
          ...rows.consent,
          ...consent,
          hash: consentHash,
          content: null,
          sealed_content: sealConsentText(patientKey, consentId, content),
        },
      ],
      signature: rows.signature.map((one, place) => ({
        ...one,
        id: signed[place]!.id,
        consent_id: consentId,
        ...(one['role'] === 'physiotherapist'
          ? { signer_name: signed[place]!.signerName, sealed_signer: null }
          : { signer_name: null, sealed_signer: sealSigner(patientKey, signed[place]!.id, signed[place]!) }),
        strokes: null,
        signed_hash: hashes.get(signed[place]!.role)!.signedHash,
        hash: hashes.get(signed[place]!.role)!.hash,
        at: signed[place]!.at.toISOString(),
      })),
      sealed_record: [
        {
          ...rows.sealed,
          id: consentId,
          sequence,
          screening_id: consent.screening_id,
          header,
          content: null,
          sealed_content: sealRecordText({ ...owner, id: consentId }, wrapped, sealedContent),
          content_hash: contentHash,
          previous_hash: chains.hash,
          hash,
          key_id: signer.keyId,
          signature,
          sealed_at: sealedAt.toISOString(),
        },
      ],
    },
    many: numbers && {
      answer: sealedList('answer', patientKey, template.answers(values)),
      screening_event: sealedList('screening_event', patientKey, template.events(values)),
    },
    chains: { sequence, hash, consentSequence: consent.chain_sequence, consentHash },
  };
};
