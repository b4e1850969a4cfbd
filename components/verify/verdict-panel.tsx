import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import type { Tone } from '@/components/ui/tone';
import { findingWords, recordKinds, verdictWords } from '@/lib/phrasebook/verify';
import type { FileVerdict } from '@/lib/verify/check-file';
import type { Finding } from '@/lib/verify/finding';
import { KeyPrint } from './key-print';
import styles from './verify.module.css';

const tones = { valid: 'success', tampered: 'urgent', unreadable: 'attention' } as const satisfies Record<
  FileVerdict['verdict'],
  Tone
>;

const placeOf = ({ what, name, sequence, through }: Finding['subject']): string =>
  [
    { record: 'Record', line: 'Line', file: 'File', manifest: 'List of contents', anchor: 'Anchor' }[
      what as 'record'
    ] ?? what,
    what === 'line' || what === 'manifest' ? undefined : name,
    sequence === undefined ? undefined : through === undefined ? sequence : `${sequence} to ${through}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

const shown = 20;

/** One kind of trouble with everywhere it was found. */
const grouped = (findings: readonly Finding[]) => [...Map.groupBy(findings, ({ kind }) => kind)];

/** What is said alike of several places is said once. */
const sameWords = (findings: readonly Finding[]) =>
  [...Map.groupBy(findings, ({ why }) => why)].map(
    ([why, some]) => [why, some.map(({ subject }) => subject)] as const,
  );

/** The answer, in words for somebody who has to rely on it. */
export function VerdictPanel({
  name,
  verdict,
  printed,
}: {
  readonly name: string;
  readonly verdict: FileVerdict;
  /** The seal on the printed record that led here. */
  readonly printed: string | null;
}) {
  const { alone, findings, more, records, keyIds, notes } = verdict;
  const words = verdictWords[verdict.verdict];
  return (
    <div className={styles.answer} data-verdict={verdict.verdict}>
      <Notice tone={tones[verdict.verdict]} title={words.title} live="polite">
        <p>
          {verdict.verdict === 'valid'
            ? alone
              ? verdictWords.valid.one
              : records === 0
                ? verdictWords.valid.none
                : verdictWords.valid.many(records)
            : verdictWords[verdict.verdict].text}
        </p>
        {findings.length > 0 && (
          <ul className={styles.findings}>
            {grouped(findings).map(([kind, some]) => (
              <li key={kind}>
                <strong>{findingWords[kind].title}</strong>: {findingWords[kind].text}
                <ul className={styles.places}>
                  {sameWords(some).map(([why, places]) => (
                    <li key={why}>
                      <bdi>
                        {places.slice(0, shown).map(placeOf).join(', ')}
                        {places.length > shown && ` and ${places.length - shown} more`}
                      </bdi>
                      . {why}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
            {more > 0 && <li>and {more.toLocaleString('en-GB')} more</li>}
          </ul>
        )}
      </Notice>
      {verdict.verdict === 'valid' && alone && printed !== null && (
        <Notice
          tone={alone.hash === printed ? 'success' : 'urgent'}
          title={alone.hash === printed ? verdictWords.samePrinted : verdictWords.otherPrinted.title}
        >
          {alone.hash !== printed && <p>{verdictWords.otherPrinted.text}</p>}
        </Notice>
      )}
      <DescriptionList
        dense
        items={[
          { id: 'file', term: 'File', description: <bdi>{name}</bdi> },
          ...(alone
            ? [
                {
                  id: 'kind',
                  term: 'Record',
                  description: `${recordKinds[alone.header.kind]}, number ${alone.header.sequence} of the clinic`,
                },
                {
                  id: 'sealed',
                  term: 'Sealed',
                  description: `${alone.header.sealedAt.slice(0, 10)} at ${alone.header.sealedAt.slice(11, 16)} (UTC)`,
                },
              ]
            : []),
          ...keyIds.map((keyId, at) => ({
            id: keyId,
            term:
              at > 0
                ? 'and the key'
                : verdict.verdict === 'valid'
                  ? 'Signed with the key'
                  : 'It names the key',
            description: <KeyPrint keyId={keyId} />,
          })),
          ...notes.map((note, at) => ({
            id: `note-${at}`,
            term: at === 0 ? 'Please note' : '',
            description: note,
          })),
        ]}
      />
    </div>
  );
}
