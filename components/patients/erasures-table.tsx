import { Link } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Moment } from '@/components/staff/moment';
import { erasureReasonInWords } from '@/lib/phrasebook/erasure';
import { routes } from '@/lib/routes';
import type { ErasureStatement } from '@/lib/verify/erasure-line';

interface ErasuresTableProps {
  readonly erasures: readonly ErasureStatement[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** Who was erased stands nowhere any more; that somebody was, does. */
export function ErasuresTable({ erasures, names, timeZone }: ErasuresTableProps) {
  return (
    <Table
      caption="Erased"
      rows={erasures}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nobody was erased" icon="shield">
          <p>When somebody is, it is listed here: when, by whom and why. Never who.</p>
        </EmptyState>
      }
      columns={[
        {
          id: 'when',
          header: 'When',
          rowHeader: true,
          cell: ({ id, erasedAt }) => (
            <Link href={routes.erasure(id)}>
              <Moment at={new Date(erasedAt)} timeZone={timeZone} />
            </Link>
          ),
        },
        { id: 'why', header: 'Why', cell: ({ reason }) => erasureReasonInWords(reason) },
        {
          id: 'by',
          header: 'By',
          cell: ({ by }) =>
            by === null ? 'The system' : <bdi>{names.get(by) ?? 'Somebody on the staff'}</bdi>,
        },
        { id: 'records', header: 'Records', align: 'end', cell: ({ records }) => records.length },
      ]}
    />
  );
}
