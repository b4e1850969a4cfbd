import type { Disposition, Severity } from '@/rules';
import type { Tone } from '@/components/ui/tone';
import type { ScreeningStatus } from '@/lib/screening/status';

export const statusTones: Readonly<Record<ScreeningStatus, Tone>> = {
  'identity-mismatch': 'urgent',
  'do-not-needle': 'urgent',
  'needs-review': 'attention',
  'needs-plan': 'attention',
  'plan-ended': 'attention',
  'needs-countersignature': 'info',
  'awaiting-signature': 'info',
  answering: 'neutral',
  'not-started': 'neutral',
  delayed: 'neutral',
  referred: 'neutral',
  declined: 'neutral',
  refused: 'neutral',
  withdrawn: 'urgent',
  complete: 'success',
};

export const dispositionTones: Readonly<Record<Disposition, Tone>> = {
  'no-contraindication-found': 'success',
  'proceed-with-precautions': 'info',
  'clinician-review': 'attention',
  'do-not-needle': 'urgent',
};

export const severityTones: Readonly<Record<Severity, Tone>> = {
  none: 'neutral',
  note: 'neutral',
  precaution: 'info',
  relative: 'attention',
  absolute: 'urgent',
};
