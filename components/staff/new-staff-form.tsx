'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { TextField } from '@/components/ui/text-field';
import { newStaffSchema } from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';
import { FormProblems } from '@/components/form/form-problems';
import { PersonFields } from './person-fields';
import { sentText } from '@/components/form/sent-values';
import type { StaffAction } from './staff-action';

export function NewStaffForm({ action }: { readonly action: StaffAction }) {
  const form = useActionForm(action, newStaffSchema);
  const { formProps, errorOf, state, pending } = form;
  return (
    <form {...formProps}>
      <Card>
        <FormProblems form={form} title="Nobody was added yet" />
        <PersonFields state={state} errorOf={errorOf} />
        <TextField
          name="email"
          label="Email"
          type="email"
          hint="They sign in with it, and with a password that they choose by a link. You get the link next."
          autoComplete="off"
          defaultValue={sentText(state, 'email')}
          error={errorOf('email')}
        />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            Add to staff
          </Button>
          <LinkButton look="secondary" href={routes.staff}>
            Cancel
          </LinkButton>
        </ButtonRow>
      </Card>
    </form>
  );
}
