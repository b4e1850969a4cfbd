import type { Metadata } from 'next';
import { Pager } from '@/components/records/pager';
import { addressWith } from '@/components/records/query-of';
import { RecordFilters } from '@/components/records/record-filters';
import { RecordsTable } from '@/components/records/records-table';
import { counted } from '@/components/staff/format';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { PageHeading } from '@/components/ui/page-heading';
import { allStaff } from '@/lib/auth/manage-staff';
import { requireAdmin } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { readRecordFilter } from '@/lib/record/read-record-filter';
import { searchRecords } from '@/lib/record/search-records';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Records' };
export const dynamic = 'force-dynamic';

export default async function RecordsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requireAdmin();
  const { texts, errors, filter } = readRecordFilter(await searchParams);
  const { timeZone } = await clinicForPage(staff.clinicId);
  const physiotherapists = (await allStaff(staff)).filter(({ physiotherapist }) => physiotherapist);
  const found = filter && (await searchRecords(staff, filter));
  const { name, from, to, state, physiotherapist } = texts;
  const query = { name, from, to, state, physiotherapist };
  const filtered = Object.values(query).some(Boolean);
  const pageAt = (page: number) => addressWith(routes.records, { ...query, page });
  return (
    <>
      <PageHeading
        title="Records"
        lead="Every signed consent, refusal and withdrawal. Searching, opening and exporting are in the audit trail."
        aside={
          found &&
          found.total > 0 && (
            // Not a Link: fetching it ahead would be an export nobody asked for.
            <a
              className={buttonClass({ look: 'secondary' })}
              href={addressWith(routes.recordsCsv, query)}
              download
            >
              <Icon name="download" />
              <span>Export {counted(found.total, 'record')} as CSV</span>
            </a>
          )
        }
      />
      <RecordFilters values={texts} errors={errors} physiotherapists={physiotherapists} />
      {found && (
        <>
          <p role="status">
            {counted(found.total, 'record')}
            {filtered && ' with these filters'}
          </p>
          <RecordsTable records={found.records} timeZone={timeZone} filtered={filtered} />
          <Pager
            label="Pages of records"
            here={`Page ${found.page} of ${found.pages}`}
            previous={found.page > 1 ? pageAt(found.page - 1) : null}
            next={found.page < found.pages ? pageAt(found.page + 1) : null}
          />
        </>
      )}
    </>
  );
}
