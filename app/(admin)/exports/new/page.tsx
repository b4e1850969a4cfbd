import type { Metadata } from 'next';
import { NewExportForm } from '@/components/export/new-export-form';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { exportFormats, sealedStates } from '@/lib/export/export-filter.schema';
import { filterChoices } from '@/lib/record/filter-choices';
import { readRecordFilter } from '@/lib/record/read-record-filter';
import { routes } from '@/lib/routes';
import { ask } from './actions';

export const metadata: Metadata = { title: 'New export' };
export default async function NewExportPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requireAdmin();
  // From the list of records: what cannot be read, or is not complete, is left out rather than exported.
  const sent = await searchParams;
  const { texts } = readRecordFilter(sent);
  const { from, to, physiotherapist, disposition, contraindication, textVersion } = texts;
  const state = sealedStates.find((one) => one === texts.state) ?? '';
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.exports}>
          Exports
        </LinkButton>
      </div>
      <PageHeading
        title="New export"
        lead="Choose what it should be and which records go in. However many there are, none is left out."
      />
      {sent['searched'] === 'name' && (
        <Notice tone="attention" title="The name you searched for is not taken over">
          <p>
            An export says in its list of contents what was asked for, so no name can be. This one will have
            the records of everybody whom the choices below fit. For one person, open their record and take it
            from there.
          </p>
        </Notice>
      )}
      <NewExportForm
        action={ask}
        choices={await filterChoices(staff)}
        format={exportFormats.find((one) => one === sent['format'])}
        filters={{ from, to, state, physiotherapist, disposition, contraindication, textVersion }}
      />
    </>
  );
}
