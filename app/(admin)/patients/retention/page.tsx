import type { Metadata } from 'next';
import { DueTable } from '@/components/patients/due-table';
import { RetentionRuleForm } from '@/components/patients/retention-rule-form';
import { StartErasingForm, StopErasingForm } from '@/components/patients/erasing-form';
import { counted, dayInWords, momentIn } from '@/components/staff/format';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { retentionForPage } from '@/lib/retention/retention-for-page';
import { routes } from '@/lib/routes';
import { setRule, switchOff, switchOn } from './actions';

export const metadata: Metadata = { title: 'How long data is kept' };
export default async function RetentionPage() {
  const staff = await requireAdmin();
  const { timeZone } = await clinicForPage(staff.clinicId);
  const kept = await retentionForPage(staff);
  const names = await staffNames(staff);
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.patients}>
          Patients
        </LinkButton>
      </div>
      <PageHeading
        title="How long data is kept"
        lead="Say it first, and look whom it would concern. Only then can it erase by itself."
      />
      <RetentionRuleForm
        // Another rule is another form: what stood in the last one was of that.
        key={kept?.rule.id}
        action={setRule}
        rule={kept?.rule ?? null}
        said={
          kept &&
          `Said by ${names.get(kept.rule.staffId) ?? 'somebody on the staff'}, ${momentIn(timeZone, kept.rule.at)}.`
        }
      />
      {kept && (
        <>
          <DueTable counts={kept.counts} />
          {kept.rule.erases ? (
            <StopErasingForm
              action={switchOff}
              ruleId={kept.rule.id}
              said={
                kept.lastRun
                  ? `Once a day, everybody who is due is erased. Last on ${dayInWords(kept.lastRun)}.`
                  : 'From tomorrow on, everybody who is due is erased, once a day.'
              }
            />
          ) : (
            <StartErasingForm
              action={switchOn}
              ruleId={kept.rule.id}
              due={kept.counts.due}
              people={counted(kept.counts.due, 'person', 'people')}
            />
          )}
        </>
      )}
    </>
  );
}
