import { Link } from '@/components/ui/link';
import { explain, isFactId, type RuleSet } from '@/rules';
import { StatementText } from '@/components/consent/statement-text';
import { amountsInWords, answeringWords, asSentence } from '@/components/review/answer-words';
import { UnderstandingList } from '@/components/review/understanding-list';
import { currentOrder } from '@/components/review/finding-order';
import { dayInWords } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { PersonName } from '@/components/staff/person-name';
import { DescriptionList } from '@/components/ui/description-list';
import type { UnderConsent } from '@/lib/consent/consent-content';
import type { ReadRecord } from '@/lib/consent/read-consent';
import { decisionLabels, dispositionLabels, severityLabels } from '@/lib/phrasebook/dispositions';
import { treatmentInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import { floorsAtSigning } from '@/lib/phrasebook/rules';
import { reasonLabels, type ReasonCode } from '@/lib/review/decide.schema';
import type { ReviewDecision } from '@/lib/screening/screening-snapshot';
import { RecordAnswers } from './record-answers';
import { RecordSignature } from './record-signature';
import styles from './record-sheet.module.css';

interface RecordSheetProps {
  readonly record: ReadRecord;
  /** The rules the assessment was made under; null when nothing was judged. */
  readonly ruleSet: RuleSet | null;
  readonly names: ReadonlyMap<string, string>;
}

const titles: Readonly<Record<string, string>> = {
  given: 'Consent to dry needling',
  refused: 'Refusal of dry needling',
  withdrawn: 'Withdrawal of consent',
};

const under = ({ recordId, signedAt, signer }: UnderConsent, timeZone: string) => (
  <>
    <Link href={routes.record(recordId)}>
      The consent of <Moment at={new Date(signedAt)} timeZone={timeZone} />
    </Link>
    {signer && (
      <>
        , signed by <bdi>{signer.name}</bdi>
      </>
    )}
    . The patient confirmed at this visit that it still counts; nobody signed anew.
  </>
);

/** A record as it was frozen: everything that was shown, answered, found, decided and signed. */
export function RecordSheet({ record, ruleSet, names }: RecordSheetProps) {
  const { content, kind } = record;
  const { course, extent } = record;
  const { patient, clinic, respondent, statement, ticked, answers, assessment, review, reason } = content;
  const { timeZone } = clinic;
  const signedWith = [
    { id: 'basis', term: 'Right to decide', description: content.signer?.basis },
    { id: 'interpreter', term: 'Interpreter', description: content.signer?.interpreter },
  ].flatMap(({ description, ...item }) =>
    description ? [{ ...item, description: <bdi>{description}</bdi> }] : [],
  );
  return (
    <div className={styles.sheet}>
      <h1>{content.under ? 'Treatment under a consent to dry needling' : (titles[kind] ?? 'Record')}</h1>
      <DescriptionList
        dense
        items={[
          { id: 'patient', term: 'Patient', description: <PersonName person={patient} /> },
          { id: 'born', term: 'Born', description: dayInWords(patient.bornOn) },
          { id: 'clinic', term: 'Clinic', description: <bdi>{clinic.name}</bdi> },
          {
            id: 'respondent',
            term: 'Answered by',
            description: respondent ? (
              <bdi>
                {[answeringWords[respondent.respondent], respondent.name, respondent.relation]
                  .filter(Boolean)
                  .join(', ')}
              </bdi>
            ) : (
              'Not said'
            ),
          },
          {
            id: 'recorded',
            term: 'Recorded',
            description: (
              <>
                <Moment at={record.signedAt} timeZone={timeZone} /> ({timeZone})
                {content.recordedBy.kind === 'staff' && (
                  <> by {names.get(content.recordedBy.id) ?? 'staff'}, on the patient’s word</>
                )}
              </>
            ),
          },
          ...(content.under
            ? [{ id: 'under', term: 'Goes by', description: under(content.under, timeZone) }]
            : []),
          ...(course && extent
            ? [
                {
                  id: 'treatment',
                  term: 'Treatment',
                  description: treatmentInWords({ ...extent, number: course.number }),
                },
              ]
            : []),
          ...(reason
            ? [{ id: 'reason', term: 'What the patient said', description: <bdi>{reason}</bdi> }]
            : []),
        ]}
      />
      {statement && (
        <section className={styles.part} aria-label="The consent as it was shown">
          <h2>The consent as it was shown</h2>
          <StatementText statement={statement} />
          {statement.declarations.length > 0 && (
            <>
              <h2>Ticked</h2>
              <ul className={styles.ticks}>
                {statement.declarations.map(({ id, text }) => (
                  <li key={id}>
                    {ticked.includes(id) ? '☑' : '☐'}{' '}
                    <span className="visually-hidden">
                      {ticked.includes(id) ? 'Ticked: ' : 'Not ticked: '}
                    </span>
                    {text}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {content.understanding && content.understanding.length > 0 && (
        <section className={styles.part} aria-labelledby="understood">
          <h2 id="understood">What was understood</h2>
          <UnderstandingList items={content.understanding} />
        </section>
      )}
      {record.signatures.length > 0 && (
        <section className={styles.part} aria-labelledby="signatures">
          <h2 id="signatures">Signatures</h2>
          <div className={styles.signatures}>
            {record.signatures
              .toSorted((a, b) => a.at.getTime() - b.at.getTime())
              .map((signature) => (
                <RecordSignature
                  key={signature.id}
                  signature={signature}
                  relation={content.signer?.relation ?? null}
                  timeZone={timeZone}
                />
              ))}
          </div>
          {signedWith.length > 0 && <DescriptionList dense items={signedWith} />}
          {kind === 'given' && !record.signatures.some(({ role }) => role === 'physiotherapist') && (
            <p>
              {record.end
                ? 'It was not countersigned.'
                : 'Not countersigned yet: this record is not complete.'}
            </p>
          )}
        </section>
      )}
      {review && (
        <section className={styles.part} aria-labelledby="decision">
          <h2 id="decision">Decision of the physiotherapist</h2>
          <DescriptionList
            dense
            items={[
              {
                id: 'decision',
                term: 'Decision',
                description: decisionLabels[review.decision as ReviewDecision] ?? review.decision,
              },
              ...(review.override
                ? [{ id: 'override', term: 'Override', description: 'Went ahead against a “do not needle”' }]
                : []),
              ...(review.reasonCode
                ? [
                    {
                      id: 'code',
                      term: 'Reason',
                      description: reasonLabels[review.reasonCode as ReasonCode] ?? review.reasonCode,
                    },
                  ]
                : []),
              ...(review.reasonText
                ? [{ id: 'text', term: 'In words', description: <bdi>{review.reasonText}</bdi> }]
                : []),
              ...(review.conditions.length > 0
                ? [
                    {
                      id: 'conditions',
                      term: 'Agreed precautions',
                      description: review.conditions.join('\n'),
                    },
                  ]
                : []),
              {
                id: 'by',
                term: 'Decided by',
                description: (
                  <>
                    <bdi>{names.get(review.decidedById) ?? 'A physiotherapist'}</bdi>,{' '}
                    <Moment at={new Date(review.at)} timeZone={timeZone} />
                  </>
                ),
              },
            ]}
          />
        </section>
      )}
      {assessment && ruleSet && (
        <section className={styles.part} aria-labelledby="found">
          <h2 id="found">What the rules found: {dispositionLabels[assessment.evaluation.disposition]}</h2>
          <Findings assessment={assessment} ruleSet={ruleSet} answers={answers} />
          {assessment.floors?.map((floor) => (
            <p key={floor}>{floorsAtSigning[floor]}</p>
          ))}
        </section>
      )}
      <section className={styles.part} aria-labelledby="answers">
        <h2 id="answers">Answers</h2>
        <RecordAnswers answers={answers} names={names} timeZone={timeZone} />
      </section>
    </div>
  );
}

interface FindingsProps {
  readonly assessment: NonNullable<ReadRecord['content']['assessment']>;
  readonly ruleSet: RuleSet;
  readonly answers: ReadRecord['content']['answers'];
}

function Findings({ assessment, ruleSet, answers }: FindingsProps) {
  const { evaluation, input } = assessment;
  const enteredByClinician = new Set(
    answers.flatMap(({ saidBy, factId }) => (saidBy === 'clinician' && isFactId(factId) ? [factId] : [])),
  );
  const { findings } = explain(evaluation, input, {
    ruleSet,
    enteredByClinician,
    amounts: amountsInWords(answers),
  });
  const byId = new Map(findings.map((one) => [one.finding.id, one]));
  if (findings.length === 0) return <p>No finding.</p>;
  return (
    <ul className={styles.findings}>
      {currentOrder(evaluation.findings).map(({ id, certain, possible }) => {
        const found = byId.get(id);
        return (
          <li key={id}>
            <strong>{found?.title ?? id}</strong>:{' '}
            {severityLabels[certain === 'none' ? possible : certain].toLowerCase()}
            {certain === 'none' && ' (possible)'}.{' '}
            {found?.because.map(({ sentence }) => asSentence(sentence)).join(' ')}
          </li>
        );
      })}
    </ul>
  );
}
