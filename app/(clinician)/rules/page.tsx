import type { Metadata } from 'next';
import { StaleSteps } from '@/components/policy/stale-steps';
import { ApprovalPanel } from '@/components/rules/approval-panel';
import { ApproveForm } from '@/components/rules/approve-form';
import { RuleBookOnScreen } from '@/components/rules/rule-book';
import { ButtonRow } from '@/components/ui/button-row';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { staleSteps } from '@/lib/policy/read-policy';
import { routes } from '@/lib/routes';
import { rulesInThisClinic } from '@/lib/rule-set/rules-in-this-clinic';
import { ruleBookOf } from '@/rules/book/rule-book';
import { approve } from './actions';

export const metadata: Metadata = { title: 'Rules' };
export default async function RulesPage() {
  const staff = await requireStaff();
  const { clinicalLeadId, timeZone, demo } = await clinicForPage(staff.clinicId);
  const stale = await staleSteps(staff);
  if (stale.length > 0)
    return (
      <>
        <PageHeading title="Rules" lead="What is asked, what the answers mean, and what that rests on." />
        <StaleSteps stale={stale} until="Until then there are no rules in force that could be shown." />
      </>
    );
  const rules = await rulesInThisClinic(staff.clinicId);
  const names = await staffNames(staff);
  const { ruleSet, version, date, fingerprint, fingerprintInForce, approval } = rules;
  const mayApprove = clinicalLeadId === staff.staffId && staff.roles.includes('physiotherapist') && !approval;
  return (
    <>
      <PageHeading
        title="Rules"
        lead="What is asked, what the answers mean, and what that rests on, as it applies in this clinic."
        aside={
          <ButtonRow>
            <LinkButton href={routes.policy} look="secondary">
              Policy
            </LinkButton>
            <LinkButton href={routes.rescreening} look="secondary">
              Re-screening
            </LinkButton>
          </ButtonRow>
        }
      />
      <ApprovalPanel
        rules={rules}
        leadName={clinicalLeadId ? (names.get(clinicalLeadId) ?? null) : null}
        timeZone={timeZone}
        demo={demo}
      />
      <RuleBookOnScreen book={ruleBookOf(ruleSet, { date, fingerprint: fingerprintInForce })} />
      {mayApprove && <ApproveForm action={approve} {...{ version, fingerprint, fingerprintInForce, demo }} />}
    </>
  );
}
