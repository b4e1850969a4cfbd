import type { Metadata } from 'next';
import { ExportsTable } from '@/components/export/exports-table';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { figure } from '@/components/staff/format';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { longestExportList, readExports } from '@/lib/export/read-exports';
import { filterChoices } from '@/lib/record/filter-choices';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Exports' };
const whileAtWork = 3;

export default async function ExportsPage() {
  const staff = await requireAdmin();
  const { timeZone } = await clinicForPage(staff.clinicId);
  const jobs = await readExports(staff);
  const isAtWork = jobs.some(({ state }) => ['waiting', 'running', 'failing'].includes(state));
  return (
    <>
      <AutoRefresh everySeconds={isAtWork ? whileAtWork : undefined} />
      <PageHeading
        title="Exports"
        lead="Records to hand on, as a file with a signed list of what is in it. Asking, downloading and receiving are in the audit trail."
        aside={
          <LinkButton href={routes.exportNew} icon="plus">
            New export
          </LinkButton>
        }
      />
      <ExportsTable
        jobs={jobs}
        choices={await filterChoices(staff)}
        names={await staffNames(staff)}
        timeZone={timeZone}
      />
      {jobs.length === longestExportList && (
        <p>These are the newest {figure(longestExportList)}. Older ones are in the audit trail.</p>
      )}
    </>
  );
}
