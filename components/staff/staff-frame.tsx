import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { AppFrame } from '@/components/layout/app-frame';
import { FreshOnReturn } from '@/components/layout/fresh-on-return';
import type { NavItem } from '@/components/layout/nav-links';
import { UserMenu } from '@/components/layout/user-menu';
import { Icon } from '@/components/ui/icon';
import type { StaffRole } from '@/lib/actors';
import { floorSentences } from '@/lib/phrasebook/rules';
import { routes } from '@/lib/routes';
import type { WaitingAlert } from '@/lib/screening/waiting-alerts';
import { AlertBar, type Acknowledge } from './alert-bar';
import { IdleLock } from './idle-lock';
import { LockButton } from './lock-button';
import { Moment } from './moment';
import { PostButton } from './post-button';
import type { StaffAction } from './staff-action';
import styles from './staff-frame.module.css';

interface StaffFrameProps {
  readonly clinic: { readonly name: string; readonly demo: boolean; readonly timeZone: string };
  readonly staff: {
    readonly staffId: string;
    readonly fullName: string;
    readonly roles: readonly StaffRole[];
  };
  readonly rules: {
    readonly version: string;
    readonly approval: { readonly by: string; readonly at: Date } | null;
  };
  readonly waiting: readonly WaitingAlert[];
  readonly acknowledge: Acknowledge;
  readonly lock: {
    readonly minutes: number;
    readonly by: 'PIN' | 'password';
    readonly unlock: StaffAction;
  };
  readonly children: ReactNode;
}

const roleNames: Readonly<Record<StaffRole, string>> = { physiotherapist: 'Physiotherapist', admin: 'Admin' };

const navFor = (roles: readonly StaffRole[]): readonly NavItem[] => [
  { href: routes.today, label: 'Today', icon: 'calendar' },
  { href: routes.intake, label: 'New intake', icon: 'plus' },
  ...(roles.includes('physiotherapist')
    ? ([{ href: routes.screenings, label: 'Screenings', icon: 'search' }] as const)
    : []),
  ...(roles.includes('admin')
    ? ([
        { href: routes.records, label: 'Records', icon: 'list' },
        { href: routes.patients, label: 'Patients', icon: 'person' },
        { href: routes.exports, label: 'Exports', icon: 'download' },
        { href: routes.staff, label: 'Staff', icon: 'people' },
        { href: routes.policy, label: 'Policy', icon: 'hand' },
        { href: routes.texts, label: 'Texts', icon: 'speech' },
        { href: routes.audit, label: 'Audit', icon: 'shield' },
        { href: routes.rescreening, label: 'Re-screening', icon: 'clock' },
      ] as const)
    : []),
];

/** Around every page of those who work at the clinic. */
export function StaffFrame({ clinic, staff, rules, waiting, acknowledge, lock, children }: StaffFrameProps) {
  return (
    <IdleLock {...lock} name={staff.fullName}>
      <AppFrame
        person={staff.staffId}
        brand={{ name: 'Beforehand', href: routes.today, detail: clinic.name }}
        nav={navFor(staff.roles)}
        user={
          <UserMenu name={staff.fullName} detail={staff.roles.map((role) => roleNames[role]).join(', ')}>
            <Link className={styles.menuLink} href={routes.account}>
              <Icon name="lock" /> Your account
            </Link>
            <LockButton />
            <PostButton address={routes.signOut} look="secondary" wide>
              Sign out
            </PostButton>
          </UserMenu>
        }
        banner={<AlertBar waiting={waiting} acknowledge={acknowledge} timeZone={clinic.timeZone} />}
        notice={
          clinic.demo ? (
            <aside aria-label="Demonstration" className={styles.demo}>
              <Icon name="info" />
              <p>
                Demonstration clinic. Everybody in it is made up; enter no real patients.
                {!rules.approval && ' What its rules say is a draft that no clinical lead has approved.'}
              </p>
            </aside>
          ) : (
            !rules.approval && (
              <aside aria-label="Rules not approved" className={styles.demo}>
                <Icon name="info" />
                <p>
                  {floorSentences['rules-not-approved']} <Link href={routes.rules}>Read the rules</Link>
                </p>
              </aside>
            )
          )
        }
        footer={
          <p>
            <Link href={routes.rules}>Rules {rules.version}</Link>:{' '}
            {rules.approval ? (
              <>
                approved by <bdi>{rules.approval.by}</bdi>,{' '}
                <Moment at={rules.approval.at} timeZone={clinic.timeZone} />
              </>
            ) : (
              'a draft, not yet approved by a clinical lead'
            )}
            . Beforehand supports a decision; a physiotherapist makes it.
          </p>
        }
      >
        <FreshOnReturn />
        {children}
      </AppFrame>
    </IdleLock>
  );
}
