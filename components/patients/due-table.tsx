import { Link } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { counted, dayInWords } from '@/components/staff/format';
import type { DueCounts } from '@/lib/retention/due-counts';
import type { DuePatient } from '@/lib/retention/due-patients';
import { routes } from '@/lib/routes';

const heldBackWords: Readonly<Record<NonNullable<DuePatient['heldBackBy']>, string>> = {
  hold: 'On hold',
  'open-screening': 'Has an open form',
};

/** Whom a rule concerns today. Without names: nobody needs them to judge a rule, and who it is is one tap away. */
export function DueTable({ counts: { due, heldBack, first } }: { readonly counts: DueCounts }) {
  const all = `${counted(due, 'person', 'people')} due today${heldBack > 0 ? `, ${heldBack} left alone` : ''}`;
  return (
    <Table
      caption={first.length < due + heldBack ? `${all}; the first ${first.length}` : all}
      rows={first}
      rowKey={({ patientId }) => patientId}
      empty={
        <EmptyState title="Nobody is due" icon="shield">
          <p>Everybody was here lately enough, by this rule.</p>
        </EmptyState>
      }
      columns={[
        {
          id: 'last',
          header: 'Last visit',
          rowHeader: true,
          cell: ({ patientId, lastVisit }) => (
            <Link href={routes.patientData(patientId)}>{dayInWords(lastVisit)}</Link>
          ),
        },
        { id: 'until', header: 'Kept until', cell: ({ keptUntil }) => dayInWords(keptUntil) },
        {
          id: 'held',
          header: 'Left alone',
          cell: ({ heldBackBy }) => (heldBackBy ? heldBackWords[heldBackBy] : '–'),
        },
      ]}
    />
  );
}
