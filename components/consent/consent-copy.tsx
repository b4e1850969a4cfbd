import { SignatureInk } from '@/components/ui/signature-ink';
import type { SignatureStroke } from '@/components/ui/signature-strokes';
import type { ConsentRecord } from '@/lib/consent/read-consent';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull, instantInWords } from '@/lib/phrasebook/when';
import { StatementText } from './statement-text';
import styles from './consent-copy.module.css';
import { ownSignatureOf } from '@/lib/consent/sign-consent.schema';

const words = patientWords.copy;
const { confirmed } = patientWords;

/** What was read, ticked and signed, from the record itself. */
export function ConsentCopy({ record }: { readonly record: ConsentRecord }) {
  const { content, kind, signatures } = record;
  const { patient, clinic, statement, signer, ticked } = content;
  const own = ownSignatureOf(signatures);
  const signedAt = instantInWords(record.signedAt, clinic.timeZone);
  return (
    <div className={styles.copy}>
      <dl className={styles.facts}>
        <div>
          <dt>{words.patient}</dt>
          <dd>
            <bdi>
              {patient.givenName} {patient.familyName}
            </bdi>
          </dd>
        </div>
        <div>
          <dt>{words.bornOn}</dt>
          <dd>{dayInFull(patient.bornOn)}</dd>
        </div>
        <div>
          <dt>{words.clinic}</dt>
          <dd>{clinic.name}</dd>
        </div>
        <div>
          <dt>{content.under ? confirmed.kind : words.kind[kind as keyof typeof words.kind]}</dt>
          <dd>{signedAt}</dd>
        </div>
        {content.under && (
          <>
            <div>
              <dt>{confirmed.under}</dt>
              <dd>{instantInWords(new Date(content.under.signedAt), clinic.timeZone)}</dd>
            </div>
            {content.under.signer && (
              <div>
                <dt>{confirmed.signedBy}</dt>
                <dd>
                  <bdi>{content.under.signer.name}</bdi>
                </dd>
              </div>
            )}
          </>
        )}
        {content.reason && (
          <div>
            <dt>{words.reason}</dt>
            <dd>{content.reason}</dd>
          </div>
        )}
      </dl>
      {statement && <StatementText statement={statement} />}
      {statement && ticked.length > 0 && (
        <section className={styles.part} aria-labelledby="copy-ticked">
          <h2 id="copy-ticked">{words.ticked}</h2>
          <ul>
            {statement.declarations
              .filter(({ id }) => ticked.includes(id))
              .map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
          </ul>
        </section>
      )}
      {own && signer && (
        <section className={styles.part} aria-labelledby="copy-signature">
          <h2 id="copy-signature">{words.signature}</h2>
          {Array.isArray(own.strokes) ? (
            <SignatureInk
              strokes={own.strokes as readonly SignatureStroke[]}
              label={words.signedBy(own.signerName)}
              name={own.signerName}
              detail={`${words.capacity[signer.capacity] ?? ''}${signer.relation ? `, ${signer.relation}` : ''} · ${signedAt}`}
            />
          ) : (
            <p className={styles.typed}>
              <bdi>{own.signerName}</bdi>
              <small>
                {words.typed} · {words.capacity[signer.capacity]}
                {signer.relation && `, ${signer.relation}`} · {signedAt}
              </small>
            </p>
          )}
          <SignedWith content={content} />
        </section>
      )}
    </div>
  );
}

/** By what right somebody signed, who interpreted, and who saw a mark being made. */
function SignedWith({ content: { signer, witness } }: { readonly content: ConsentRecord['content'] }) {
  const facts = [
    [words.basis, signer?.basis],
    [words.interpreter, signer?.interpreter],
    [words.witness, witness?.name],
  ] as const;
  const said = facts.filter(([, value]) => value);
  if (said.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {said.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
