'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { PasswordField } from '@/components/ui/password-field';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import type { Passkey } from '@/lib/auth/manage-passkeys';
import { removePasskeySchema } from '@/lib/auth/staff.schema';
import { Moment } from './moment';
import styles from './passkey-list.module.css';
import type { StaffAction } from './staff-action';

interface PasskeyListProps {
  readonly passkeys: readonly Passkey[];
  readonly remove: StaffAction;
  readonly timeZone: string;
}

export function PasskeyList({ passkeys, remove, timeZone }: PasskeyListProps) {
  return (
    <Card as="section" labelledBy="passkeys">
      <SectionHeading
        id="passkeys"
        lead="Each signs you in by itself. Take away what you have lost or given on."
      >
        Passkeys
      </SectionHeading>
      <ul role="list" className={styles.keys}>
        {passkeys.map(({ id, name, createdAt, lastUsedAt, backedUp }) => (
          <li key={id} className={styles.key}>
            <div>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <p className={styles.about}>
                Added <Moment at={createdAt} timeZone={timeZone} />.{' '}
                {lastUsedAt ? (
                  <>
                    Last used <Moment at={lastUsedAt} timeZone={timeZone} />.{' '}
                  </>
                ) : (
                  'Not used yet. '
                )}
                {backedUp ? 'Your account with the maker of the device keeps a copy.' : 'On one device only.'}
              </p>
            </div>
            <Disclosure summary={`Take ${name} away`}>
              <RemoveForm id={id} name={name} remove={remove} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RemoveForm({ id, name, remove }: Pick<Passkey, 'id' | 'name'> & Pick<PasskeyListProps, 'remove'>) {
  const form = useActionForm(remove, removePasskeySchema);
  return (
    <form {...form.formProps}>
      <Stack>
        <FormProblems form={form} title={`${name} still works`} />
        <input type="hidden" name="passkeyId" value={id} />
        <PasswordField name="current" label="Your password" error={form.errorOf('current')} />
        <div>
          <Button type="submit" look="danger" pending={form.pending}>
            Take it away
          </Button>
        </div>
      </Stack>
    </form>
  );
}
