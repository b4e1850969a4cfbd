'use client';

import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { startPasskeySchema } from '@/lib/auth/staff.schema';
import { canUsePasskeys } from './can-use-passkeys';
import type { StaffAction } from './staff-action';

interface AddPasskeyFormProps {
  readonly start: StaffAction<PublicKeyCredentialCreationOptionsJSON>;
  readonly add: (
    previous: ActionState<{ readonly staffId: string }>,
    data: { readonly answer: string; readonly name: string },
  ) => Promise<ActionState<{ readonly staffId: string }>>;
}

const never = () => () => undefined;

/** A key on this device, or on a phone beside it. */
export function AddPasskeyForm({ start, add }: AddPasskeyFormProps) {
  const form = useActionForm(start, startPasskeySchema);
  const router = useRouter();
  const possible = useSyncExternalStore(never, canUsePasskeys, () => true);
  const name = useRef('');
  const [said, setSaid] = useState<'added' | string | null>(null);
  const handled = useRef<unknown>(null);
  const { state } = form;
  const fields = form.formProps.ref;

  useEffect(() => {
    if (state.status !== 'done' || handled.current === state) return;
    // Once for each time that it was asked for, however often the page is drawn meanwhile.
    handled.current = state;
    const make = async (): Promise<string> => {
      try {
        const answer = JSON.stringify(await startRegistration({ optionsJSON: state.value }));
        const added = await add({ status: 'idle' }, { answer, name: name.current });
        return added.status === 'failed' ? added.message : 'added';
      } catch {
        return 'No passkey was made. Perhaps this device has one already; otherwise try again.';
      }
    };
    void make().then((end) => {
      setSaid(end);
      fields.current?.reset();
      if (end === 'added') router.refresh();
    });
  }, [state, add, router, fields]);

  if (!possible)
    return (
      <Notice title="Passkeys are not possible here">
        <p>Your browser makes none for an address without TLS, or knows none.</p>
      </Notice>
    );
  return (
    <FormCard
      id="add-passkey"
      title="Add a passkey"
      lead="Your device, or a phone beside it, then signs you in by your finger, face or its own PIN: without password and code."
      form={form}
      problem="No passkey was added"
      submit="Add a passkey"
      look="secondary"
    >
      {said === 'added' && (
        <Notice tone="success" live="polite" title="Your passkey is added" headingLevel={3} />
      )}
      {said !== null && said !== 'added' && (
        <Notice tone="attention" live="assertive" title={said} headingLevel={3} />
      )}
      <TextField
        name="name"
        label="What do you call it?"
        hint="So that you know later which one it is, for example Work laptop."
        error={form.errorOf('name')}
        onChange={(event) => {
          name.current = event.currentTarget.value;
        }}
      />
      <PasswordField name="current" label="Your password, to be sure" error={form.errorOf('current')} />
    </FormCard>
  );
}
