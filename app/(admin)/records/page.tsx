import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Pager } from '@/components/records/pager';
import { RecordFilters } from '@/components/records/record-filters';
import { RecordsTable } from '@/components/records/records-table';
import { counted, figure } from '@/components/staff/format';
import { buttonClass } from '@/components/ui/button-class';
import { ButtonRow } from '@/components/ui/button-row';
import { Icon } from '@/components/ui/icon';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { nameForgotten, openName, sealName } from '@/lib/auth/sealed-name';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { filterChoices } from '@/lib/record/filter-choices';
import { readRecordFilter } from '@/lib/record/read-record-filter';
import { searchRecords } from '@/lib/record/search-records';
import { addressWith, routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Records' };
export default async function RecordsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requireAdmin();
  const sent = await searchParams;
  // An address written by hand: the name leaves it at once.
  if (typeof sent['name'] === 'string' && sent['name'] !== '') {
    const { name: written, ...others } = readRecordFilter(sent).texts;
    redirect(addressWith(routes.records, { ...others, named: sealName(staff, written) }));
  }
  const searched = openName(staff, sent['named']);
  const { texts, errors, filter } = readRecordFilter({ ...sent, name: searched ?? '' });
  const { timeZone } = await clinicForPage(staff.clinicId);
  const found = searched !== null && filter ? await searchRecords(staff, filter) : null;
  const { name: _name, page: _page, ...filters } = texts;
  const named = searched ? [sent['named'] ?? ''].flat()[0] : '';
  const query = { named, ...filters };
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
            <ButtonRow>
              {/* Not a Link: fetching it ahead would be an export nobody asked for. */}
              <a
                className={buttonClass({ look: 'secondary' })}
                href={addressWith(routes.recordsCsv, query)}
                download
              >
                <Icon name="download" />
                <span>
                  {found.more ? 'Export all as CSV' : `Export ${counted(found.total, 'record')} as CSV`}
                </span>
              </a>
              <LinkButton
                look="secondary"
                href={addressWith(routes.exportNew, { ...filters, searched: named && 'name' })}
              >
                Other formats
              </LinkButton>
            </ButtonRow>
          )
        }
      />
      <RecordFilters
        values={texts}
        errors={searched === null ? { ...errors, name: nameForgotten } : errors}
        choices={await filterChoices(staff)}
      />
      {found && (
        <>
          <p role="status">
            {found.more ? `More than ${figure(found.total)} records` : counted(found.total, 'record')}
            {filtered && ' with these filters'}
          </p>
          <RecordsTable records={found.records} timeZone={timeZone} filtered={filtered} />
          <Pager
            label="Pages of records"
            here={found.pages === null ? `Page ${found.page}` : `Page ${found.page} of ${found.pages}`}
            previous={found.page > 1 ? pageAt(found.page - 1) : null}
            next={found.isLast ? null : pageAt(found.page + 1)}
          />
        </>
      )}
    </>
  );
}
