import { sentText } from '@/components/form/sent-values';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';

interface ExtentFieldsProps {
  readonly state: ActionState;
  readonly errorOf: (field: string) => string | undefined;
  readonly times?: number | null | undefined;
  readonly until?: string | null | undefined;
}

/** How often and until when: the patient agrees to this and to no more. */
export function ExtentFields({ state, errorOf, times, until }: ExtentFieldsProps) {
  return (
    <Stack columns>
      <NumberField
        name="times"
        label="How many treatments?"
        hint="The patient agrees to this many and no more. If you leave this and the last day empty, the plan is for one treatment."
        inputMode="numeric"
        defaultValue={sentText(state, 'times') ?? times ?? ''}
        error={errorOf('times')}
      />
      <DateField
        name="until"
        label="Until which day?"
        hint="You may leave this out. At most a year."
        defaultValue={sentText(state, 'until') ?? until ?? ''}
        error={errorOf('until')}
      />
    </Stack>
  );
}
