import { routes } from '@/lib/routes';
import type { ScreeningStatus } from '@/lib/screening/status';

/** What somebody has to do next, and where. */
export interface NextMove {
  readonly label: string;
  readonly href: string;
  /** True where the screening waits for this person. */
  readonly urgent: boolean;
}

/** The next move on a screening, for a physiotherapist or for somebody without clinical rights. */
export const nextMoveFor = (status: ScreeningStatus, id: string, clinical: boolean): NextMove => {
  const view = routes.screening.view(id);
  const ways = `${view}#ways-in`;
  switch (status) {
    case 'identity-mismatch':
      return { label: 'Check who this is', href: view, urgent: true };
    case 'awaiting-signature':
      return { label: 'Hand over to sign', href: ways, urgent: false };
    case 'not-started':
      return { label: 'Hand over', href: ways, urgent: false };
    default:
      break;
  }
  if (clinical)
    switch (status) {
      case 'do-not-needle':
      case 'needs-review':
        return { label: 'Review', href: view, urgent: true };
      case 'needs-plan':
        return { label: 'Add the plan', href: routes.screening.plan(id), urgent: true };
      case 'plan-ended':
        return { label: 'Plan anew', href: routes.screening.plan(id), urgent: true };
      case 'needs-countersignature':
        return { label: 'Countersign', href: routes.screening.countersign(id), urgent: true };
      default:
        break;
    }
  return { label: 'Open', href: view, urgent: false };
};

const waitingForStaff: readonly ScreeningStatus[] = [
  'identity-mismatch',
  'do-not-needle',
  'needs-review',
  'needs-plan',
  'plan-ended',
  'needs-countersignature',
];
const withThePatient: readonly ScreeningStatus[] = ['awaiting-signature', 'answering', 'not-started'];

export type TodaysGroup = 'staff' | 'patient' | 'settled';

/** Whose turn it is. */
export const groupOf = (status: ScreeningStatus, alerts: number): TodaysGroup => {
  if (alerts > 0 || waitingForStaff.includes(status)) return 'staff';
  return withThePatient.includes(status) ? 'patient' : 'settled';
};
