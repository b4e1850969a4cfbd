import type { Metadata } from 'next';
import { CancelExportForm } from '@/components/export/cancel-export-form';
import { ExportSheet } from '@/components/export/export-sheet';
import { formatWords, stateWords } from '@/components/export/export-words';
import { MissingPdfs } from '@/components/export/missing-pdfs';
import { AutoRefresh } from '@/components/layout/auto-refresh';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { isFileHere, requireExport } from '@/lib/export/read-exports';
import { filterChoices } from '@/lib/record/filter-choices';
import { routes } from '@/lib/routes';
import { cancel, makeMissing } from './actions';

export const metadata: Metadata = { title: 'Export' };
const whileAtWork = 1;

export default async function ExportPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireAdmin();
  const job = await requireExport(staff, (await params).id);
  const { timeZone } = await clinicForPage(staff.clinicId);
  const isAtWork = ['waiting', 'running', 'failing'].includes(job.state);
  const { label, tone } = stateWords[job.state];
  return (
    <>
      <AutoRefresh everySeconds={isAtWork ? whileAtWork : undefined} />
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.exports}>
          Exports
        </LinkButton>
      </div>
      <PageHeading title={formatWords[job.format].label} aside={<Badge tone={tone}>{label}</Badge>} />
      {/* Before the download: whoever hands it on has to know. */}
      {job.missing.length > 0 && <MissingPdfs id={job.id} missing={job.missing} action={makeMissing} />}
      <ExportSheet
        job={job}
        choices={await filterChoices(staff)}
        requestedBy={(await staffNames(staff)).get(job.requestedById) ?? ''}
        timeZone={timeZone}
        fileIsHere={await isFileHere(job)}
      />
      {isAtWork && <CancelExportForm action={cancel} id={job.id} />}
    </>
  );
}
