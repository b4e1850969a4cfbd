import type { Metadata } from 'next';
import { Pager } from '@/components/records/pager';
import { ScreeningFilters } from '@/components/staff/screening-filters';
import { ScreeningRow } from '@/components/staff/screening-row';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Stack } from '@/components/ui/stack';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { nameForgotten, openName } from '@/lib/auth/sealed-name';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { addressWith, routes } from '@/lib/routes';
import { readScreeningFilter } from '@/lib/screening/screening-filter.schema';
import { searchScreenings } from '@/lib/screening/search-screenings';

export const metadata: Metadata = { title: 'Screenings' };
export default async function ScreeningsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requirePhysiotherapist();
  const sent = await searchParams;
  const name = openName(staff, sent['named']);
  const { texts, errors, filter } = readScreeningFilter({ ...sent, name: name ?? '' });
  const { timeZone } = await clinicForPage(staff.clinicId);
  const found = name !== null && filter ? await searchScreenings(staff, filter) : null;
  const { from, to, state } = texts;
  const query = { named: name ? [sent['named'] ?? ''].flat()[0] : '', from, to, state };
  return (
    <>
      <PageHeading
        title="Screenings"
        lead="Every screening of the clinic, newest first, settled ones too. Searching is in the audit trail."
      />
      <ScreeningFilters values={texts} errors={name === null ? { ...errors, name: nameForgotten } : errors} />
      {found && (
        <>
          {found.screenings.length > 0 ? (
            <Stack as="ul" gap="tight">
              {found.screenings.map((listed) => (
                <ScreeningRow
                  key={listed.screening.id}
                  listed={listed}
                  today={found.today}
                  timeZone={timeZone}
                  clinical
                />
              ))}
            </Stack>
          ) : (
            <EmptyState title="No screening fits" icon="search">
              <p>Try fewer filters, or the first three letters of the name.</p>
            </EmptyState>
          )}
          <Pager
            label="Pages of screenings"
            here=""
            previous={filter?.after ? addressWith(routes.screenings, query) : null}
            next={found.next ? addressWith(routes.screenings, { ...query, after: found.next }) : null}
            words={{ previous: 'Newest', next: 'Older' }}
          />
        </>
      )}
    </>
  );
}
