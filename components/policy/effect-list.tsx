import { Link } from '@/components/ui/link';
import { dispositionTones } from '@/components/staff/labels';
import { PersonName } from '@/components/staff/person-name';
import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { dispositionLabels } from '@/lib/phrasebook/dispositions';
import type { EffectOnOne } from '@/lib/policy/policy-effect';
import { routes } from '@/lib/routes';

interface EffectListProps {
  readonly changed: readonly EffectOnOne[];
  readonly on: boolean;
}

/** Whom a step touches. Only for physiotherapists: the step says what somebody answered. */
export function EffectList({ changed, on }: EffectListProps) {
  return (
    <Table
      caption="Screenings that this makes stricter"
      captionHidden
      rows={changed}
      rowKey={({ screening }) => screening.id}
      columns={[
        {
          id: 'patient',
          header: 'Patient',
          rowHeader: true,
          cell: ({ screening }) => (
            <Link href={routes.screening.view(screening.id)}>
              <PersonName person={screening.patient} />
            </Link>
          ),
        },
        {
          id: 'from',
          header: 'Without it',
          cell: ({ from }) => <Badge tone={dispositionTones[from]}>{dispositionLabels[from]}</Badge>,
        },
        {
          id: 'to',
          header: 'With it',
          cell: ({ to }) => <Badge tone={dispositionTones[to]}>{dispositionLabels[to]}</Badge>,
        },
        {
          id: 'signature',
          header: 'Signature',
          cell: ({ stopsSignature, endsSignature }) =>
            !stopsSignature
              ? 'As before'
              : on
                ? 'Could sign alone without it'
                : endsSignature
                  ? 'The signature given would no longer count'
                  : 'Could not sign alone any more',
        },
      ]}
    />
  );
}
