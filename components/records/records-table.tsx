import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { dayInWords } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { PersonName } from '@/components/staff/person-name';
import type { ListedRecord } from '@/lib/record/listed-record';
import { routes } from '@/lib/routes';
import { recordStateLabels, recordStateTones } from './record-labels';
import styles from './records-table.module.css';

interface RecordsTableProps {
  readonly records: readonly ListedRecord[];
  readonly timeZone: string;
  readonly filtered: boolean;
}

/** Who, when and in which state. What was answered and found stands only in an opened record. */
export function RecordsTable({ records, timeZone, filtered }: RecordsTableProps) {
  return (
    <Table
      caption="Consent records"
      captionHidden
      rows={records}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={filtered ? 'No record fits these filters' : 'No records yet'} icon="list">
          <p>
            {filtered
              ? 'Try fewer filters, or the first three letters of the name.'
              : 'A record is made when a patient signs, says no, or takes a consent back.'}
          </p>
        </EmptyState>
      }
      columns={[
        {
          id: 'patient',
          header: 'Patient',
          rowHeader: true,
          cell: (record) => (
            <Link className={styles.name} href={routes.record(record.id)}>
              <PersonName person={record} />
            </Link>
          ),
        },
        {
          id: 'born',
          header: 'Born',
          cell: ({ bornOn }) => dayInWords(bornOn),
        },
        {
          id: 'state',
          header: 'State',
          cell: ({ state }) => <Badge tone={recordStateTones[state]}>{recordStateLabels[state]}</Badge>,
        },
        {
          id: 'signed',
          header: 'Recorded',
          cell: ({ signedAt }) => <Moment at={signedAt} timeZone={timeZone} />,
        },
        {
          id: 'physiotherapist',
          header: 'Countersigned by',
          cell: ({ physiotherapist }) => (physiotherapist ? <bdi>{physiotherapist}</bdi> : '–'),
        },
        {
          id: 'number',
          header: 'No.',
          align: 'end',
          cell: ({ chainSequence }) => chainSequence,
        },
      ]}
    />
  );
}
