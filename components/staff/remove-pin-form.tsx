'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { removePinSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

export function RemovePinForm({ action }: { readonly action: StaffAction }) {
  const form = useActionForm(action, removePinSchema);
  return (
    <FormCard
      id="no-pin"
      title="Take the PIN away"
      lead="Your password unlocks then."
      form={form}
      problem="The PIN is still there"
      submit="Take it away"
      look="secondary"
    />
  );
}
