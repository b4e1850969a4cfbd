import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import type { StaffRow } from '@/lib/auth/staff.repository';
import { routes } from '@/lib/routes';
import styles from './staff-table.module.css';

interface StaffTableProps {
  readonly people: readonly StaffRow[];
  readonly meId: string;
  readonly leadId: string | null;
}

export function StaffTable({ people, meId, leadId }: StaffTableProps) {
  return (
    <Table
      caption="Staff of the clinic"
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: 'Name',
          rowHeader: true,
          cell: ({ id, fullName }) => (
            <Link className={styles.name} href={routes.staffMember(id)}>
              <bdi>{fullName}</bdi>
              {id === meId && ' (you)'}
            </Link>
          ),
        },
        { id: 'email', header: 'Email', cell: ({ email }) => <span className={styles.email}>{email}</span> },
        {
          id: 'roles',
          header: 'Roles',
          cell: ({ id, physiotherapist, admin }) =>
            [physiotherapist && 'Physiotherapist', id === leadId && 'Clinical lead', admin && 'Admin']
              .filter(Boolean)
              .join(', '),
        },
        { id: 'registration', header: 'Registration', cell: ({ registration }) => registration ?? '–' },
        {
          id: 'state',
          header: 'State',
          cell: ({ deactivatedAt }) =>
            deactivatedAt ? <Badge>Removed</Badge> : <Badge tone="success">Active</Badge>,
        },
      ]}
    />
  );
}
