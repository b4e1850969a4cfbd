import type { Tone } from '@/components/ui/tone';
import type { RecordState } from '@/lib/record/record-filter.schema';

export const recordStateLabels: Readonly<Record<RecordState, string>> = {
  'awaiting-countersignature': 'Awaiting countersignature',
  ended: 'Last day has passed',
  complete: 'Complete',
  superseded: 'No longer in force',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

export const recordStateTones: Readonly<Record<RecordState, Tone>> = {
  'awaiting-countersignature': 'info',
  ended: 'attention',
  complete: 'success',
  superseded: 'neutral',
  refused: 'neutral',
  withdrawn: 'attention',
};
