'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import type { LinkedIdentity } from '@/lib/auth/link-identity';
import { staffIdSchema } from '@/lib/auth/staff.schema';
import { IdentityState } from './identity-state';
import type { StaffAction } from './staff-action';

interface ColleagueIdentityProps {
  readonly identity: LinkedIdentity;
  readonly staffId: string;
  readonly timeZone: string;
}

/** Which account somebody signs in by, for an admin. */
export function ColleagueIdentity({
  action,
  ...about
}: ColleagueIdentityProps & { readonly action: StaffAction | null }) {
  return action ? (
    <Unlink action={action} {...about} />
  ) : (
    <Card as="section" labelledBy="identity">
      <SectionHeading id="identity" lead="You unlink it under “Your account”.">
        Linked account
      </SectionHeading>
      <IdentityState identity={about.identity} timeZone={about.timeZone} />
    </Card>
  );
}

function Unlink({
  action,
  identity,
  staffId,
  timeZone,
}: ColleagueIdentityProps & { readonly action: StaffAction }) {
  const form = useActionForm(action, staffIdSchema);
  return (
    <FormCard
      id="identity"
      title="Linked account"
      lead="They linked it themselves, and sign in by it. Unlinking signs them out everywhere; their password stays."
      form={form}
      problem="It is still linked"
      submit="Unlink it"
      look="danger"
    >
      <input type="hidden" name="staffId" value={staffId} />
      <IdentityState identity={identity} timeZone={timeZone} />
    </FormCard>
  );
}
