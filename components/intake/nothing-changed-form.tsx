'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import { nothingChangedSchema } from '@/lib/screening/nothing-changed.schema';
import { BackLink } from './back-link';
import styles from './nothing-changed-form.module.css';

interface NothingChangedFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly section: string;
  /** A fingerprint of the answers on the page. */
  readonly seen: string;
  /** Where the section is answered afresh. */
  readonly afresh: string;
  readonly back: string | undefined;
}

/** Says the answers of the last visit again, or leads to the questions. Works without script. */
export function NothingChangedForm({ action, section, seen, afresh, back }: NothingChangedFormProps) {
  const form = useActionForm(action, nothingChangedSchema);
  useRefreshOn(form.state, ['screening/answers-changed', 'screening/step-not-ready']);
  return (
    <form {...form.formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.lastTime.problem} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="seen" value={seen} />
      <ActionBar back={<BackLink href={back} />}>
        <div className={styles.ways}>
          <LinkButton href={afresh} look="secondary">
            {patientWords.lastTime.something}
          </LinkButton>
          <Button type="submit" look="secondary" pending={form.pending}>
            {patientWords.lastTime.nothing}
          </Button>
        </div>
      </ActionBar>
    </form>
  );
}
