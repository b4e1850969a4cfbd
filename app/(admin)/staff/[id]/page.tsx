import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeStaffForm } from '@/components/staff/change-staff-form';
import { ClinicalLeadForm } from '@/components/staff/clinical-lead-form';
import { ColleagueIdentity } from '@/components/staff/colleague-identity';
import { EmploymentForm } from '@/components/staff/employment-form';
import { SessionList } from '@/components/staff/session-list';
import { ResetSecondFactorForm } from '@/components/staff/reset-second-factor-form';
import { SetUpLinkCard } from '@/components/staff/set-up-link-card';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { identityOf } from '@/lib/auth/link-identity';
import { passkeysOf } from '@/lib/auth/manage-passkeys';
import { openSessionsOf } from '@/lib/auth/manage-sessions';
import { secondFactorOf } from '@/lib/auth/manage-second-factor';
import { staffMember } from '@/lib/auth/manage-staff';
import { requireAdmin } from '@/lib/auth/require-staff';
import { setUpOf } from '@/lib/auth/set-up-link';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';
import {
  bringBack,
  change,
  letChoosePassword,
  endAllSessions,
  endOneSession,
  nameLead,
  remove,
  takeBackLead,
  takeSecondFactor,
  unlinkIdentity,
} from './actions';

export const metadata: Metadata = { title: 'Staff member' };
export default async function StaffMemberPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireAdmin();
  const id = idSchema.safeParse((await params).id);
  const person = (id.success ? await staffMember(staff, id.data) : null) ?? notFound();
  const { fullName, registration, physiotherapist, admin, email } = person;
  const isActive = person.deactivatedAt === null;
  const { clinicalLeadId, demo, timeZone } = await clinicForPage(staff.clinicId);
  const isLead = clinicalLeadId === person.id;
  // One's own is changed under "Your account", by whoever has the phone.
  const hasSecondFactor =
    person.id !== staff.staffId &&
    ((await secondFactorOf(staff, person.id)) !== null || (await passkeysOf(staff, person.id)).length > 0);
  const identity = await identityOf(staff, person.id);
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.staff}>
          Staff
        </LinkButton>
      </div>
      <PageHeading
        title={<bdi>{fullName}</bdi>}
        lead={email}
        aside={isActive ? <Badge tone="success">Active</Badge> : <Badge>Removed</Badge>}
      />
      {isActive && (
        <>
          <ChangeStaffForm
            action={change}
            person={{ id: person.id, fullName, registration, physiotherapist, admin }}
          />
          {person.id !== staff.staffId && (
            <SetUpLinkCard
              {...await setUpOf(staff, person.id)}
              staffId={person.id}
              makeLink={letChoosePassword}
              timeZone={timeZone}
            />
          )}
          <SessionList
            sessions={await openSessionsOf(staff, person.id)}
            staffId={person.id}
            mine={staff.sessionId}
            isOwn={person.id === staff.staffId}
            timeZone={timeZone}
            endOne={endOneSession}
            endAll={endAllSessions}
          />
          {identity && (
            <ColleagueIdentity
              identity={identity}
              // One's own is unlinked under "Your account", by whoever has the password.
              action={person.id === staff.staffId ? null : unlinkIdentity}
              staffId={person.id}
              timeZone={timeZone}
            />
          )}
          {hasSecondFactor && (
            <ResetSecondFactorForm
              action={takeSecondFactor}
              staffId={person.id}
              asked={person.admin && !demo}
            />
          )}
        </>
      )}
      {/* Somebody who has left or treats nobody any more may still hold the role. */}
      {(isLead || (isActive && physiotherapist)) && (
        <ClinicalLeadForm action={isLead ? takeBackLead : nameLead} staffId={person.id} isLead={isLead} />
      )}
      <EmploymentForm action={isActive ? remove : bringBack} staffId={person.id} isActive={isActive} />
    </>
  );
}
