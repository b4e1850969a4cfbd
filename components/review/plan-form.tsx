'use client';

import type { RegionId } from '@/rules';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { LinkButton } from '@/components/ui/link-button';
import { Stack } from '@/components/ui/stack';
import { FormProblems } from '@/components/form/form-problems';
import { ExtentFields } from '@/components/staff/extent-fields';
import { RegionPicker } from '@/components/staff/region-picker';
import { sentText, sentTexts } from '@/components/form/sent-values';
import { TechniqueChoice } from '@/components/staff/technique-choice';
import type { ActionState } from '@/lib/action/action-state';
import { routes } from '@/lib/routes';
import { setPlanSchema } from '@/lib/screening/staff-step.schema';

interface PlanFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly screeningId: string;
  readonly regions: readonly string[];
  readonly technique: string | undefined;
  readonly times: number | null;
  readonly until: string | null;
  readonly closed: readonly RegionId[];
  readonly maybeClosed: readonly RegionId[];
}

export function PlanForm(props: PlanFormProps) {
  const { action, screeningId, regions, technique, times, until, closed, maybeClosed } = props;
  const form = useActionForm(action, setPlanSchema);
  const { formProps, errorOf, state, pending } = form;
  return (
    <form {...formProps}>
      <Stack gap="loose">
        <FormProblems form={form} />
        <input type="hidden" name="screeningId" value={screeningId} />
        <TechniqueChoice
          defaultValue={sentText(state, 'technique') ?? technique}
          error={errorOf('technique')}
        />
        <RegionPicker
          name="regions"
          label="Which areas do you plan to needle?"
          defaultValues={sentTexts(state, 'regions') ?? regions}
          error={errorOf('regions')}
          closed={closed}
          maybeClosed={maybeClosed}
        />
        <ExtentFields {...{ state, errorOf, times, until }} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            Save the plan
          </Button>
          <LinkButton look="secondary" href={routes.screening.view(screeningId)}>
            Cancel
          </LinkButton>
        </ButtonRow>
      </Stack>
    </form>
  );
}
