import { Link } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Moment } from '@/components/staff/moment';
import type { Visit } from '@/lib/erasure/visit';
import { routes } from '@/lib/routes';

const kindWords: Readonly<Record<Visit['records'][number]['kind'], string>> = {
  given: 'Consent',
  refused: 'Refusal',
  withdrawn: 'Withdrawal',
};

interface VisitsTableProps {
  readonly visits: readonly Visit[];
  readonly timeZone: string;
}

/** When somebody was here, and what was recorded then. */
export function VisitsTable({ visits, timeZone }: VisitsTableProps) {
  return (
    <Table
      caption="Visits"
      rows={visits}
      rowKey={({ screeningId }) => screeningId}
      empty={
        <EmptyState title="No visits" icon="calendar">
          <p>They are on file, and were never screened.</p>
        </EmptyState>
      }
      columns={[
        {
          id: 'when',
          header: 'Visit',
          rowHeader: true,
          cell: ({ screeningId, startedAt }) => (
            <Link href={routes.screening.view(screeningId)}>
              <Moment at={startedAt} timeZone={timeZone} />
            </Link>
          ),
        },
        {
          id: 'records',
          header: 'Recorded',
          cell: ({ records }) =>
            records.length === 0
              ? '–'
              : records.map(({ id, kind }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <Link href={routes.record(id)}>{kindWords[kind]}</Link>
                  </span>
                )),
        },
      ]}
    />
  );
}
