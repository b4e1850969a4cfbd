import 'server-only';
import type { Evaluation, ScreeningInput } from '@/rules';
import { hashOf } from '@/lib/crypto/digest';
import { openRow, sealRow, type PatientKey } from '@/lib/data-key/patient-key';

/** Which assessment it is, by what stays in the clear. */
export interface AssessmentPlace {
  readonly screeningId: string;
  readonly id: string;
}

/** What was known and what the rules made of it: no table has it in the clear. */
export interface AssessmentText {
  readonly input: ScreeningInput;
  readonly evaluation: Evaluation;
  /** What its hash is salted with; absent in what was judged before that. */
  readonly nonce?: string | undefined;
}

const field = 'assessment.content';
const nameOf = ({ screeningId, id }: AssessmentPlace): string => `${screeningId} ${id}`;

/** Of what is JSON already. */
export const sealAssessmentText = (
  key: PatientKey,
  place: AssessmentPlace,
  json: string,
): Buffer<ArrayBuffer> => sealRow(key, field, nameOf(place), json);

export const openAssessment = (
  key: PatientKey | null,
  place: AssessmentPlace,
  sealed: Uint8Array | null,
): AssessmentText => openRow(key, field, nameOf(place), sealed) as AssessmentText;

/** What is stored of it: encrypted, and in the clear what records are filtered and findings counted by. */
export const storedAssessment = (
  key: PatientKey,
  place: AssessmentPlace,
  { input, evaluation, nonce }: AssessmentText,
): {
  readonly sealedContent: Buffer<ArrayBuffer>;
  readonly findingIds: string[];
  readonly ruleIds: string[];
} => ({
  sealedContent: sealAssessmentText(
    key,
    place,
    JSON.stringify({ input, evaluation, nonce } satisfies AssessmentText),
  ),
  findingIds: evaluation.findings.map(({ id }) => id),
  ruleIds: evaluation.findings.flatMap(({ id, cases }) => cases.map((one) => `${id}/${one}`)),
});

/** SHA-256 of the canonical JSON of all of it and of the rules that said so. */
export const assessmentHash = (
  { input, evaluation, nonce }: AssessmentText,
  ruleSetFingerprint: string,
): string => hashOf({ input, evaluation, ruleSetFingerprint, ...(nonce !== undefined && { nonce }) });
