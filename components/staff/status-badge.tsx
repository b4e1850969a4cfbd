import { Badge } from '@/components/ui/badge';
import { statusLabels } from '@/lib/phrasebook/dispositions';
import type { ScreeningStatus } from '@/lib/screening/status';
import { statusTones } from './labels';

interface StatusBadgeProps {
  readonly status: ScreeningStatus;
  /** What the rules said is clinical; those who may not see it read that a physiotherapist has to look. */
  readonly clinical: boolean;
  readonly size?: 'regular' | 'large' | undefined;
}

export function StatusBadge({ status, clinical, size }: StatusBadgeProps) {
  const shown = !clinical && status === 'do-not-needle' ? 'needs-review' : status;
  return (
    <Badge tone={statusTones[shown]} size={size}>
      {statusLabels[shown]}
    </Badge>
  );
}
