import type { Tone } from '@/components/ui/tone';
import type { TextState } from '@/lib/texts/text-states';

/** What staff read about a version, and how it looks. */
export const stateWords: Readonly<Record<TextState, { readonly label: string; readonly tone: Tone }>> = {
  approved: { label: 'Approved, not published', tone: 'info' },
  scheduled: { label: 'Published from a later day', tone: 'info' },
  'in-force': { label: 'In force', tone: 'success' },
  superseded: { label: 'Superseded', tone: 'neutral' },
};

/** What came with the program was approved by nobody. */
export const stateLabel = ({
  state,
  approvedById,
}: {
  readonly state: TextState;
  readonly approvedById: string | null;
}): string => (state === 'approved' && approvedById === null ? 'Not published' : stateWords[state].label);

export const partTitles = {
  about: 'Information cards',
  consent: 'Consent',
  aftercare: 'Aftercare',
} as const;
