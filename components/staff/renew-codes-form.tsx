'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { oneTimeCodeSchema } from '@/lib/auth/staff.schema';
import { CodeField } from './code-field';
import { RecoveryCodes } from './recovery-codes';
import type { CodesAction } from './set-up-form';

/** Ten new ones; those of before end. */
export function RenewCodesForm({ action }: { readonly action: CodesAction }) {
  const form = useActionForm(action, oneTimeCodeSchema);
  if (form.state.status === 'done') return <RecoveryCodes codes={form.state.value.codes} />;
  return (
    <FormCard
      id="codes"
      title="New recovery codes"
      lead="You get ten new ones. Those you have now stop working."
      form={form}
      problem="No new codes were made"
      submit="Make new codes"
      look="secondary"
    >
      <CodeField label="Code from your phone" error={form.errorOf('oneTimeCode')} />
    </FormCard>
  );
}
