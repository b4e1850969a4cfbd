'use client';

import { QRCodeSVG } from 'qrcode.react';
import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import type { Offered } from '@/lib/auth/set-up-second-factor';
import { oneTimeCodeSchema } from '@/lib/auth/staff.schema';
import { CodeField } from './code-field';
import { RecoveryCodes } from './recovery-codes';
import { EnterButton } from './enter-button';
import styles from './set-up-form.module.css';

export type CodesAction = (
  previous: ActionState<{ readonly codes: readonly string[] }>,
  data: FormData,
) => Promise<ActionState<{ readonly codes: readonly string[] }>>;

interface SetUpFormProps {
  readonly action: CodesAction;
  readonly offered: Offered;
  readonly target: string;
}

/** Brings somebody's phone to show codes, and tells the recovery codes once. */
export function SetUpForm({ action, offered, target }: SetUpFormProps) {
  const form = useActionForm(action, oneTimeCodeSchema);
  if (form.state.status === 'done')
    return (
      <>
        <PageHeading title="Keep your recovery codes" lead="Your phone is set up. One thing is left." />
        <RecoveryCodes codes={form.state.value.codes} />
        <EnterButton target={target}>I have kept them: go on</EnterButton>
      </>
    );
  return (
    <>
      <PageHeading
        title="Set up the second step"
        lead="From now on you type a code from your phone after your password. Setting it up takes two minutes, once."
      />
      <form {...form.formProps}>
        <Stack>
          <FormProblems form={form} title="Your phone is not set up yet" />
          <ol className={styles.steps}>
            <li>
              Open an app that shows codes on your phone. Your password manager may have one; Google
              Authenticator, Microsoft Authenticator and Aegis do as well.
            </li>
            <li>
              Add an account there, and scan this picture.
              <div className={styles.picture}>
                <QRCodeSVG
                  value={offered.address}
                  size={208}
                  marginSize={2}
                  title="Picture to scan with the app that shows codes"
                />
              </div>
              <p className={styles.secret}>
                Cannot scan it? Type this key: <code>{offered.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
              </p>
            </li>
            <li>
              <CodeField label="Type the six figures it shows" error={form.errorOf('oneTimeCode')} />
            </li>
          </ol>
          <Button type="submit" wide pending={form.pending}>
            Set up
          </Button>
        </Stack>
      </form>
    </>
  );
}
