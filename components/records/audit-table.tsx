import { Link } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { shortHash } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import type { AuditRow } from '@/lib/audit/audit-row';
import { addressWith, routes } from '@/lib/routes';
import styles from './audit-table.module.css';

interface AuditTableProps {
  readonly rows: readonly AuditRow[];
  readonly labels: Readonly<Record<string, string>>;
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

const whoDid = ({ actorKind, actorId }: AuditRow, names: ReadonlyMap<string, string>): string => {
  if (actorKind === 'patient') return 'The patient’s device';
  if (actorKind === 'system') return 'The system';
  return (actorId && names.get(actorId)) || 'Staff';
};

/** Events as they stand in the chain. */
export function AuditTable({ rows, labels, names, timeZone }: AuditTableProps) {
  return (
    <Table
      caption="Events"
      captionHidden
      rows={rows}
      rowKey={({ sequence }) => String(sequence)}
      empty={
        <EmptyState title="No event fits" icon="search">
          <p>Try fewer filters.</p>
        </EmptyState>
      }
      columns={[
        { id: 'number', header: 'No.', cell: ({ sequence }) => sequence },
        { id: 'at', header: 'When', cell: ({ at }) => <Moment at={at} timeZone={timeZone} /> },
        {
          id: 'what',
          header: 'What happened',
          rowHeader: true,
          cell: ({ action }) => labels[action] ?? action,
        },
        { id: 'who', header: 'Who', cell: (row) => <bdi>{whoDid(row, names)}</bdi> },
        {
          id: 'about',
          header: 'About',
          cell: ({ objectKind, objectId }) => (
            <Link
              className={styles.about}
              href={addressWith(routes.audit, { objectId })}

              title={objectId}
            >
              {objectKind === 'staff' ? (names.get(objectId) ?? 'staff') : objectKind} {objectId.slice(-6)}
              <span className="visually-hidden">: everything about it</span>
            </Link>
          ),
        },
        {
          id: 'hash',
          header: 'Hash',
          cell: ({ hash }) => (
            <code className={styles.hash} title={hash}>
              {shortHash(hash)}
            </code>
          ),
        },
      ]}
    />
  );
}
