import { Disclosure } from '@/components/ui/disclosure';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { Table } from '@/components/ui/table';
import { readingInWords, type RuleBook } from '@/rules/book/rule-book';
import { BookChapters } from './book-chapters';
import { BookWords } from './book-words';
import styles from './rule-book.module.css';

const plainList = (items: readonly string[]) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** The whole rule book, to be read before somebody answers for it. */
export function RuleBookOnScreen({ book }: { readonly book: RuleBook }) {
  const { questions, terms, chapters, thresholds, proposals, disagreements, limits, sources, risks } = book;
  return (
    <Stack gap="loose">
      <Stack as="section" gap="tight" labelledBy="chapters">
        <SectionHeading
          id="chapters"
          lead="Each is as severe as the worst of its cases that holds. “Not sure” never counts as “no”."
        >
          Contraindications
        </SectionHeading>
        <BookChapters chapters={chapters} />
      </Stack>
      <Stack as="section" gap="tight" labelledBy="questions">
        <SectionHeading id="questions">Questions</SectionHeading>
        {questions.map((section) => (
          <Disclosure key={section.id} summary={`${section.title} (${section.questions.length})`}>
            <ul className={styles.cases}>
              {section.questions.map(({ id, question, hint, options, askedWhen, derived, answer, why }) => (
                <li key={id}>
                  <p>
                    <strong>{question}</strong> {hint}
                  </p>
                  <p>{derived ?? `${answer}.`}</p>
                  {options.length > 0 && plainList(options)}
                  {askedWhen && (
                    <p>
                      Asked when <BookWords words={askedWhen} />.
                    </p>
                  )}
                  <p className={styles.detail}>{why}</p>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </Stack>
      <Stack as="section" gap="tight" labelledBy="terms">
        <SectionHeading id="terms">Words that several rules share</SectionHeading>
        <dl className={styles.terms}>
          {terms.map(({ id, text, definition }) => (
            <div key={id} id={`term-${id}`}>
              <dt>{text}</dt>
              <dd>
                <BookWords words={definition} />
              </dd>
            </div>
          ))}
        </dl>
      </Stack>
      <Stack as="section" gap="tight" labelledBy="numbers">
        <SectionHeading id="numbers" lead="No publication gives a number marked as a project proposal.">
          Numbers
        </SectionHeading>
        <Disclosure summary={`Every number (${thresholds.length})`}>
          <Table
            caption="Every number a rule compares with"
            captionHidden
            rows={thresholds}
            rowKey={({ text }) => text}
            columns={[
              { id: 'when', header: 'When', rowHeader: true, cell: ({ text }) => text },
              {
                id: 'by',
                header: 'Read by',
                cell: ({ cases }) => [...new Set(cases.map((one) => one.contraindication))].join('; '),
              },
              {
                id: 'from',
                header: 'From',
                cell: ({ isProjectProposal }) =>
                  isProjectProposal ? 'Project proposal' : 'The sources of the case',
              },
            ]}
          />
        </Disclosure>
        <Disclosure summary={`Project proposals (${proposals.length})`}>
          {plainList(proposals.map(({ number, remark }) => `${number}: ${remark}`))}
        </Disclosure>
      </Stack>
      <Stack as="section" gap="tight" labelledBy="doubts">
        <SectionHeading id="doubts">Doubts</SectionHeading>
        <Disclosure summary={`Disagreements between sources (${disagreements.length})`}>
          <Table
            caption="Disagreements between sources"
            captionHidden
            rows={disagreements}
            rowKey={({ topic }) => topic}
            columns={[
              { id: 'topic', header: 'Topic', rowHeader: true, cell: ({ topic }) => topic },
              { id: 'said', header: 'Who says what', cell: ({ said }) => said },
              { id: 'here', header: 'What these rules do', cell: ({ here }) => here },
            ]}
          />
        </Disclosure>
        <Disclosure summary={`Known limits (${limits.length})`}>{plainList(limits)}</Disclosure>
      </Stack>
      <Stack as="section" gap="tight" labelledBy="rest">
        <SectionHeading id="rest">What patients are told, medicines and sources</SectionHeading>
        <Disclosure summary={`Risks (${risks.common.length + risks.serious.length})`}>
          <ul className={styles.cases}>
            {[...risks.common, ...risks.serious].map(({ id, title, text, figure, toldWhen }) => (
              <li key={id}>
                <p>
                  <strong>{title}</strong> {text}
                </p>
                {figure && <p className={styles.detail}>{figure}</p>}
                {toldWhen && (
                  <p className={styles.detail}>
                    Told when <BookWords words={toldWhen} />.
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
        {book.medicines.classes.map(({ id, name, relevance, medicines }) => (
          <Disclosure key={id} summary={`Medicines: ${name} (${medicines.length})`}>
            <p>{relevance}</p>
            <p>{medicines.join(', ')}</p>
          </Disclosure>
        ))}
        <Disclosure summary={`Sources (${sources.length})`}>
          {plainList(sources.map(({ key, title, read }) => `${key}: ${title} (${readingInWords[read]})`))}
        </Disclosure>
      </Stack>
    </Stack>
  );
}
