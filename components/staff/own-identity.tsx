'use client';

import { useEffect, useRef } from 'react';
import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { PasswordField } from '@/components/ui/password-field';
import type { LinkedIdentity } from '@/lib/auth/link-identity';
import { ownIdentitySchema } from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';
import { goToProvider } from './go-to-provider';
import { IdentityState } from './identity-state';
import type { StaffAction } from './staff-action';

interface OwnIdentityProps {
  readonly identity: LinkedIdentity | null;
  /** What it is called; null where there is none any more. */
  readonly provider: string | null;
  readonly link: StaffAction;
  readonly unlink: StaffAction;
  readonly timeZone: string;
}

/** Signing in by an account of the organisation: linked, or to be linked. */
export function OwnIdentity({ identity, provider, link, unlink, timeZone }: OwnIdentityProps) {
  if (identity)
    return (
      <Unlink name={provider} action={unlink}>
        <IdentityState identity={identity} timeZone={timeZone} />
      </Unlink>
    );
  return provider === null ? null : <Link name={provider} action={link} />;
}

function Unlink({
  name,
  action,
  children,
}: {
  readonly name: string | null;
  readonly action: StaffAction;
  readonly children: React.ReactNode;
}) {
  const form = useActionForm(action, ownIdentitySchema);
  return (
    <FormCard
      id="identity"
      title={name === null ? 'A linked account' : `You sign in with ${name}`}
      lead={
        name === null
          ? 'It opens nothing at present: signing in that way is turned off here.'
          : 'It stands in for your password. A second step is asked for as before.'
      }
      form={form}
      problem="It is still linked"
      submit="Unlink it"
      look="danger"
    >
      {children}
      <PasswordField name="current" label="Your password, to unlink it" error={form.errorOf('current')} />
    </FormCard>
  );
}

function Link({ name, action }: { readonly name: string; readonly action: StaffAction }) {
  const form = useActionForm(action, ownIdentitySchema);
  const handled = useRef<unknown>(null);
  const { state } = form;
  useEffect(() => {
    if (state.status !== 'done' || handled.current === state) return;
    handled.current = state;
    void goToProvider(routes.account);
  }, [state]);
  return (
    <FormCard
      id="identity"
      title={`Sign in with ${name}`}
      lead="Link your account there, once. Then it stands in for your password here; a second step is asked for as before."
      form={form}
      problem="Nothing was linked"
      submit="Link it"
      look="secondary"
    >
      <PasswordField name="current" label="Your password, to link it" error={form.errorOf('current')} />
    </FormCard>
  );
}
