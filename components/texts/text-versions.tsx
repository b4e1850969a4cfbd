import { Link } from '@/components/ui/link';
import { Moment } from '@/components/staff/moment';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { Table } from '@/components/ui/table';
import { routes } from '@/lib/routes';
import type { TextsOfLanguage } from '@/lib/texts/read-texts';
import { stateLabel, stateWords } from './state-words';
import styles from './text-versions.module.css';

interface TextVersionsProps extends Pick<TextsOfLanguage, 'language' | 'versions' | 'draft'> {
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** The versions of one language by their state, newest first, and the draft above them. */
export function TextVersions({ language, versions, draft, names, timeZone }: TextVersionsProps) {
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? 'An admin') : 'Beforehand');
  return (
    <>
      {draft && (
        <Card look="quiet">
          <div className={styles.draft}>
            <div>
              <Badge tone="attention" icon="pen">
                Draft
              </Badge>
              <p>
                Last changed by <bdi>{nameOf(draft.changedById)}</bdi>,{' '}
                <Moment at={draft.changedAt} timeZone={timeZone} />. No patient reads it.
              </p>
            </div>
            <LinkButton look="secondary" href={routes.textDraft(language)} iconAfter="arrow-right">
              Go on with the draft
            </LinkButton>
          </div>
        </Card>
      )}
      <Table
        caption="Versions"
        captionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        empty={<p>Nothing is approved in this language yet.</p>}
        columns={[
          {
            id: 'number',
            header: 'Version',
            rowHeader: true,
            cell: ({ number }) => (
              <Link href={routes.textVersion(language, number)}>
                {language}-{number}
              </Link>
            ),
          },
          {
            id: 'state',
            header: 'State',
            cell: (line) => <Badge tone={stateWords[line.state].tone}>{stateLabel(line)}</Badge>,
          },
          {
            id: 'from',
            header: 'Published from',
            cell: ({ publication }) =>
              publication ? <Moment at={publication.validFrom} timeZone={timeZone} /> : '–',
          },
          { id: 'who', header: 'Approved by', cell: ({ approvedById }) => <bdi>{nameOf(approvedById)}</bdi> },
          { id: 'why', header: 'Why', cell: ({ reason }) => <bdi>{reason}</bdi> },
        ]}
      />
    </>
  );
}
