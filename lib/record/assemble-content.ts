import { ruleSet as shipped, type Policy, type RuleSet } from '@/rules';
import { once, type PlanExtent } from '@/lib/screening/plan-extent';
import { answerWording, findingsInWords } from './in-words';
import type { SealedContent } from './sealed-content';
import type { SealedSource } from './opened-source';
import { signatureMeanings } from './signature-meanings';

interface Sealing {
  readonly nonce: string;
  readonly sealedAfterwards: boolean;
  /** The rule sets of the assessments, by fingerprint. */
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
}

/** When the row that completes the record was written. */
export const completedAtOf = ({ consent, signatures }: SealedSource): string =>
  consent.kind === 'given'
    ? (signatures.find(({ role }) => role === 'physiotherapist')?.at ?? consent.signedAt)
    : consent.signedAt;

/** What was added to the screening after its record was complete belongs to a later record. */
const until = <T extends { readonly at: string }>(rows: readonly T[], end: string | null): readonly T[] =>
  end === null ? rows : rows.filter(({ at }) => at <= end);

const textsOf = (
  { textVersion, statementHash }: SealedSource['consent'],
  content: SealedSource['consent']['content'],
  events: SealedContent['events'],
): SealedContent['texts'] => {
  const about = events.findLast(({ kind }) => kind === 'about-read')?.detail['textVersion'];
  if (content.text) {
    // Cards, consent and aftercare are one text: the version the screening began with.
    const shown = { version: textVersion, sha256: content.text.hash };
    return [
      { name: 'consent', ...shown },
      ...(about === textVersion ? [{ name: 'about', ...shown }] : []),
      { name: 'aftercare', ...shown },
    ];
  }
  return [
    { name: 'consent', version: textVersion, sha256: content.statement && statementHash },
    ...(typeof about === 'string' ? [{ name: 'about', version: about, sha256: null }] : []),
  ];
};

/** How often and until when, as it stood when it was signed: nothing was said of it before content schema 4. */
const treatmentOf = (
  { consent: { kind, signedAt, content }, treatment }: SealedSource,
  events: SealedContent['events'],
): NonNullable<SealedContent['treatment']> | null => {
  if (kind !== 'given' || !content.statement?.plan.extent) return null;
  const planned = events.findLast(
    ({ kind: what, at }) => what === 'extent-planned' && at <= signedAt,
  )?.detail;
  const { times, until } = (planned ?? once) as unknown as PlanExtent;
  return { number: treatment ?? 1, times, until };
};

/** Puts a record together from stored rows, and from nothing that is only true now. */
export const assembleContent = (
  source: SealedSource,
  { nonce, sealedAfterwards, ruleSets }: Sealing,
): SealedContent => {
  const { consent, clinic, screening } = source;
  const { content, screeningId: _, kind, ...row } = consent;
  const completedAt = completedAtOf(source);
  const end = sealedAfterwards ? completedAt : null;

  const answers = until(source.answers, end);
  const newest = new Map(answers.map(({ factId, sequence }) => [factId, sequence]));
  const events = until(source.events, end);
  const reviews = until(source.reviews, end);
  const assessments = until(source.assessments, end);
  const last = assessments.at(-1);
  // Where nothing was judged yet, the questions are worded as this release asks them.
  const wordedBy = (last && ruleSets.get(last.ruleSetFingerprint)) ?? shipped;
  const used = new Set(assessments.map(({ ruleSetFingerprint }) => ruleSetFingerprint));
  const registrations = new Map(source.staff.map(({ id, registration }) => [id, registration]));
  const named = new Set([
    screening.startedById,
    ...source.devices.map(({ createdById }) => createdById),
    ...answers.map(({ staffId }) => staffId),
    ...events.map(({ staffId }) => staffId),
    ...reviews.map(({ decidedById }) => decidedById),
    ...source.signatures.map(({ staffId }) => staffId),
    content.recordedBy.id,
  ]);
  return {
    schema: 2,
    nonce,
    recordId: consent.id,
    kind,
    completedAt,
    sealedAfterwards,
    // By the name it had when this was signed.
    clinic: { ...clinic, ...content.clinic },
    patient: content.patient,
    respondent: content.respondent,
    screening,
    follows: source.follows,
    under: content.under ?? null,
    treatment: treatmentOf(source, events),
    devices: source.devices,
    texts: textsOf(consent, content, events),
    answers: answers.map((answer) => ({
      ...answer,
      state: wordOf(answer.state),
      current: newest.get(answer.factId) === answer.sequence,
      ...answerWording({ ...answer, state: wordOf(answer.state) }, wordedBy),
    })),
    events,
    assessments,
    findings: last
      ? findingsInWords(
          last,
          answers.filter(({ factId, sequence }) => newest.get(factId) === sequence),
          wordedBy,
        )
      : [],
    ruleSets: [...ruleSets]
      .filter(([fingerprint]) => used.has(fingerprint))
      .map(([fingerprint, kept]) => {
        // Rules kept from before there were policies have none.
        const { version, policy } = kept as Omit<RuleSet, 'policy'> & { readonly policy?: Policy };
        return { fingerprint, version, policy: policy ?? null };
      }),
    reviews: reviews.map((review) => ({ ...review, decision: wordOf(review.decision) })),
    statement: content.statement,
    ticked: content.ticked,
    understanding: content.understanding?.length ? content.understanding : null,
    signer: content.signer,
    signatures: source.signatures.map((signature) => ({
      ...signature,
      registration: (signature.staffId && registrations.get(signature.staffId)) ?? null,
      meaning: signatureMeanings[signature.role],
      ink: signature.hash === content.signature?.hash ? content.signature.ink : null,
    })),
    reason: content.reason,
    recordedBy: content.recordedBy,
    consent: row,
    earlier: source.earlier,
    staff: source.staff.filter(({ id }) => named.has(id)),
  };
};

/** The database names some of its values with an underscore. */
const wordOf = <T extends string>(value: T): T => value.replaceAll('_', '-') as T;
