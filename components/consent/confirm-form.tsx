'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import type { ActionState } from '@/lib/action/action-state';
import { confirmConsentSchema } from '@/lib/consent/sign-consent.schema';
import { patientWords } from '@/lib/phrasebook/patient';
import { addressWith, routes } from '@/lib/routes';
import styles from './confirm-form.module.css';

interface ConfirmFormProps {
  readonly action: (
    previous: ActionState<{ consentId: string }>,
    data: FormData,
  ) => Promise<ActionState<{ consentId: string }>>;
  /** Of the text on the page. */
  readonly statementHash: string;
  /** The consent on the page. */
  readonly underId: string;
}

const words = patientWords.covered;

/** One tap says that it still counts, and one says no. Works without script. */
export function ConfirmForm({ action, statementHash, underId }: ConfirmFormProps) {
  const form = useActionForm(action, confirmConsentSchema);
  useRefreshOn(form.state, ['consent/asks-again', 'consent/screening-changed', 'consent/not-allowed']);
  return (
    <form {...form.formProps} className={styles.form}>
      <FormProblems form={form} title={words.problem} />
      <input type="hidden" name="statementHash" value={statementHash} />
      <input type="hidden" name="underId" value={underId} />
      <ActionBar>
        <div className={styles.ways}>
          <LinkButton href={addressWith(routes.patient.decline, { read: statementHash })} look="secondary">
            {words.no}
          </LinkButton>
          <Button type="submit" pending={form.pending}>
            {words.confirm}
          </Button>
        </div>
      </ActionBar>
    </form>
  );
}
