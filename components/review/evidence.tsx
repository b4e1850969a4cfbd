import type { Case, ExplainedCase, Source } from '@/rules';
import { Disclosure } from '@/components/ui/disclosure';
import styles from './evidence.module.css';

interface EvidenceProps {
  readonly cases: readonly ExplainedCase[];
  readonly sources: Readonly<Record<string, Source>>;
}

const readings: Readonly<Record<Source['read'], string>> = {
  full: 'Read in full',
  abstract: 'Only the abstract was read',
  excerpt: 'An excerpt was read',
  'contents-only': 'Only the contents were read',
  reproduction: 'Read where somebody repeats it',
  background: 'Not opened; named as background',
};

const confidences: Readonly<Record<Case['confidence'], string>> = {
  guideline: 'Seen in guidance',
  'project-proposal': 'This project’s own proposal, to be confirmed by a clinical lead',
  seed: 'Only the articles the project started from say so',
  'clinic-policy': 'Your clinic’s own policy',
};

const addressesOf = ({ address }: Source): readonly string[] =>
  address.split(' ; ').filter((one) => one.trim() !== '-' && one.trim() !== '');

/** Where a finding comes from, how far each source was read, and how sure that makes it. */
export function Evidence({ cases, sources }: EvidenceProps) {
  const keys = [...new Set(cases.flatMap(({ evidence }) => evidence))];
  const confidence = [...new Set(cases.map((one) => one.confidence))];
  const told = [...new Set(cases.map(({ patientText }) => patientText))];
  return (
    <Disclosure summary={`Evidence (${keys.length}) and what the patient is told`}>
      <div className={styles.evidence}>
        <p>
          <strong>Confidence:</strong> {confidence.map((one) => confidences[one]).join('; ')}.
        </p>
        <ul className={styles.sources}>
          {keys.map((key) => {
            const source = sources[key];
            if (!source) return null;
            return (
              <li key={key}>
                <span>{source.title}</span>{' '}
                <span className={styles.detail}>
                  {readings[source.read]}.{' '}
                  {addressesOf(source).map((address) =>
                    /^https?:/.test(address) ? (
                      <a key={address} href={address} target="_blank" rel="noreferrer">
                        {new URL(address).hostname}
                        <span className="visually-hidden">: {source.title} (new tab)</span>
                      </a>
                    ) : (
                      <span key={address}>{address} </span>
                    ),
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        <p>
          <strong>The patient is told:</strong> {told.map((text) => `“${text}”`).join(' ')}
        </p>
      </div>
    </Disclosure>
  );
}
