import type { Metadata } from 'next';
import { StaleSteps } from '@/components/policy/stale-steps';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { RescreeningResult } from '@/components/rescreen/rescreening-result';
import { StartRescreeningForm } from '@/components/rescreen/start-rescreening-form';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { staleSteps } from '@/lib/policy/read-policy';
import { longestList, readRescreening, stateOf } from '@/lib/rescreen/read-rescreening';
import { start } from './actions';

export const metadata: Metadata = { title: 'Re-screening' };
const whileRunning = 2;

export default async function RescreeningPage() {
  const staff = await requireStaff();
  const stale = await staleSteps(staff);
  const { timeZone } = await clinicForPage(staff.clinicId);
  const { runs } = await readRescreening(staff);
  const mayStart = staff.roles.includes('admin') && stale.length === 0;
  const isRunning = runs.some(({ run }) => stateOf(run) === 'running');
  return (
    <>
      <AutoRefresh everySeconds={isRunning ? whileRunning : undefined} />
      <PageHeading
        title="Re-screening"
        lead="When the rules change, open screenings are judged again by themselves. Whoever the new rules are stricter with is reviewed again; nobody is judged more mildly than before."
      />
      {stale.length > 0 && (
        <StaleSteps stale={stale} until="Then open screenings are compared by themselves." />
      )}
      {runs.length === 0 && stale.length === 0 && (
        <EmptyState title="Nothing had to be compared yet" icon="shield">
          <p>Every screening was judged by the rules in force.</p>
        </EmptyState>
      )}
      {runs.map(({ run, changes }) => (
        <RescreeningResult
          key={run.id}
          run={run}
          state={stateOf(run)}
          changes={changes}
          longestList={longestList}
          timeZone={timeZone}
          mayKnow={staff.roles.includes('physiotherapist')}
        />
      ))}
      {!isRunning && mayStart && (
        <Card as="section" labelledBy="by-hand">
          <SectionHeading
            id="by-hand"
            lead="“Only look” changes nothing. “Compare now” has everybody reviewed again whom the rules in force are stricter with."
          >
            Compare by hand
          </SectionHeading>
          <ButtonRow>
            <StartRescreeningForm action={start} dryRun />
            <StartRescreeningForm action={start} dryRun={false} />
          </ButtonRow>
        </Card>
      )}
    </>
  );
}
