import { Choice } from '@/components/ui/choice';
import { GroupFrame } from '@/components/ui/group-frame';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { sentText } from '@/components/form/sent-values';

interface PersonFieldsProps {
  readonly state: ActionState;
  readonly errorOf: (field: string) => string | undefined;
  readonly person?:
    | {
        readonly fullName: string;
        readonly registration: string | null;
        readonly physiotherapist: boolean;
        readonly admin: boolean;
      }
    | undefined;
}

/** Name, registration and roles of a member of staff, the same for somebody new and somebody known. */
export function PersonFields({ state, errorOf, person }: PersonFieldsProps) {
  const ticked = (role: 'physiotherapist' | 'admin'): boolean | undefined =>
    state.status === 'failed' ? sentText(state, role) === 'on' : person?.[role];
  return (
    <>
      <TextField
        name="fullName"
        label="Full name"
        autoComplete="off"
        dir="auto"
        defaultValue={sentText(state, 'fullName') ?? person?.fullName}
        error={errorOf('fullName')}
      />
      <TextField
        name="registration"
        label="Registration number"
        hint="Printed beside a countersignature, for example HCPC PH12345."
        optional="(you may leave this out)"
        width="medium"
        autoComplete="off"
        defaultValue={sentText(state, 'registration') ?? person?.registration ?? undefined}
        error={errorOf('registration')}
      />
      <GroupFrame label="Roles" name="physiotherapist" error={errorOf('physiotherapist')}>
        <Stack gap="tight">
          <Choice
            type="checkbox"
            name="physiotherapist"
            label="Physiotherapist"
            hint="Sees answers, decides and countersigns."
            defaultChecked={ticked('physiotherapist')}
          />
          <Choice
            type="checkbox"
            name="admin"
            label="Admin"
            hint="Manages staff, finds and exports records, reads them with their answers, reads the audit trail."
            defaultChecked={ticked('admin')}
          />
        </Stack>
      </GroupFrame>
    </>
  );
}
