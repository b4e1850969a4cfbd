import { Link } from '@/components/ui/link';
import { figure } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { ExportView } from '@/lib/export/read-exports';
import type { FilterChoices } from '@/lib/record/filter-choices';
import { routes } from '@/lib/routes';
import { formatWords, stateWords } from './export-words';
import { filterInWords } from './filter-words';
import styles from './exports-table.module.css';

interface ExportsTableProps {
  readonly jobs: readonly ExportView[];
  readonly choices: FilterChoices;
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

const records = ({ state, done, total, missing }: ExportView): string => {
  if (state === 'finished' || state === 'expired')
    return missing.length > 0 ? `${figure(done)}, ${figure(missing.length)} without a PDF` : figure(done);
  return total === null ? '–' : `${figure(done)} of ${figure(total)}`;
};

/** The clinic's exports, newest first. */
export function ExportsTable({ jobs, choices, names, timeZone }: ExportsTableProps) {
  return (
    <Table
      caption="Exports"
      captionHidden
      rows={jobs}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No exports yet" icon="download">
          <p>An export is made in the background, whatever its size. You can leave the page meanwhile.</p>
        </EmptyState>
      }
      columns={[
        {
          id: 'what',
          header: 'Export',
          rowHeader: true,
          cell: ({ id, format, filters }) => (
            <span className={styles.what}>
              <Link href={routes.export(id)}>{formatWords[format].label}</Link>
              <span className={styles.filters}>{filterInWords(filters, choices)}</span>
            </span>
          ),
        },
        {
          id: 'state',
          header: 'State',
          cell: ({ state }) => <Badge tone={stateWords[state].tone}>{stateWords[state].label}</Badge>,
        },
        { id: 'records', header: 'Records', align: 'end', cell: records },
        {
          id: 'asked',
          header: 'Asked for',
          cell: ({ requestedAt, requestedById }) => (
            <>
              <Moment at={requestedAt} timeZone={timeZone} /> by <bdi>{names.get(requestedById)}</bdi>
            </>
          ),
        },
        {
          id: 'received',
          header: 'Receipt confirmed',
          cell: ({ confirmedAt, finishedAt }) =>
            confirmedAt ? <Moment at={confirmedAt} timeZone={timeZone} /> : finishedAt ? 'Not yet' : '–',
        },
      ]}
    />
  );
}
