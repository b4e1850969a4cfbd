'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import type { ActionState } from '@/lib/action/action-state';
import { emptySchema, readRisksSchema } from '@/lib/screening/patient-step.schema';
import { BackLink } from './back-link';
import { patientWords } from '@/lib/phrasebook/patient';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { FormProblems } from '@/components/form/form-problems';
import styles from './step-form.module.css';

interface ContinueFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly label: string;
  /** A fingerprint of what is on the page, where it could change meanwhile. */
  readonly seen?: string | undefined;
  readonly back: string | undefined;
}

/** Goes on from a page that is only read. */
export function ContinueForm({ action, label, seen, back }: ContinueFormProps) {
  const form = useActionForm(action, seen ? readRisksSchema : emptySchema);
  const { formProps, state, pending } = form;
  useRefreshOn(state, ['screening/risks-changed']);
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.summary} />
      {seen && <input type="hidden" name="seen" value={seen} />}
      <ActionBar back={<BackLink href={back} />}>
        <Button type="submit" pending={pending}>
          {label}
        </Button>
      </ActionBar>
    </form>
  );
}
