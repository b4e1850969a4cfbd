import type { Disposition, Severity } from '@/rules';
import type { ScreeningStatus } from '@/lib/screening/status';
import type { ReviewDecision } from '@/lib/screening/screening-snapshot';

/** For staff. No word here ever says "safe". */
export const dispositionLabels: Readonly<Record<Disposition, string>> = {
  'no-contraindication-found': 'No contraindication found',
  'proceed-with-precautions': 'Proceed with precautions',
  'clinician-review': 'Needs a physiotherapist’s review',
  'do-not-needle': 'Do not needle',
};

export const severityLabels: Readonly<Record<Severity, string>> = {
  none: 'None',
  note: 'Note',
  precaution: 'Precaution',
  relative: 'Relative',
  absolute: 'Absolute',
};

export const statusLabels: Readonly<Record<ScreeningStatus, string>> = {
  'identity-mismatch': 'Identity does not match',
  'do-not-needle': 'Do not needle',
  'needs-review': 'Needs review',
  'needs-plan': 'Needs a plan',
  'plan-ended': 'Last day has passed',
  'needs-countersignature': 'Needs countersignature',
  'awaiting-signature': 'Ready to sign',
  answering: 'Answering',
  'not-started': 'Not started',
  delayed: 'Delayed',
  referred: 'Referred',
  declined: 'Declined',
  refused: 'Patient said no',
  withdrawn: 'Consent withdrawn',
  complete: 'Complete',
};

export const decisionLabels: Readonly<Record<ReviewDecision, string>> = {
  proceed: 'Go ahead',
  'proceed-with-modifications': 'Go ahead with agreed precautions',
  delay: 'Wait until a date',
  refer: 'Refer to a doctor',
  decline: 'Do not treat with needles',
};
