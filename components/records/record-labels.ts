import type { Tone } from '@/components/ui/tone';
import type { RecordState } from '@/lib/record/record-filter.schema';

export const recordStateLabels: Readonly<Record<RecordState, string>> = {
  'awaiting-countersignature': 'Awaiting countersignature',
  complete: 'Complete',
  superseded: 'No longer in force',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

export const recordStateTones: Readonly<Record<RecordState, Tone>> = {
  'awaiting-countersignature': 'info',
  complete: 'success',
  superseded: 'neutral',
  refused: 'neutral',
  withdrawn: 'attention',
};
