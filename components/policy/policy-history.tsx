import { Moment } from '@/components/staff/moment';
import { Table } from '@/components/ui/table';
import type { PolicyRow } from '@/lib/policy/policy.repository';

interface PolicyHistoryProps {
  readonly history: readonly PolicyRow[];
  readonly titleOf: (measure: string) => string;
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** Who switched what, when and why, newest first. */
export function PolicyHistory({ history, titleOf, names, timeZone }: PolicyHistoryProps) {
  return (
    <Table
      caption="Changes of the policy"
      captionHidden
      rows={history}
      rowKey={({ sequence }) => String(sequence)}
      empty={<p>Nothing was ever switched on: the rules apply as shipped.</p>}
      columns={[
        { id: 'at', header: 'When', cell: ({ at }) => <Moment at={at} timeZone={timeZone} /> },
        {
          id: 'what',
          header: 'What',
          rowHeader: true,
          cell: ({ measure, on }) => `${titleOf(measure)}: ${on ? 'on' : 'off'}`,
        },
        { id: 'why', header: 'Why', cell: ({ reason }) => <bdi>{reason}</bdi> },
        {
          id: 'who',
          header: 'Who',
          cell: ({ decidedById }) => <bdi>{names.get(decidedById) ?? 'An admin'}</bdi>,
        },
      ]}
    />
  );
}
