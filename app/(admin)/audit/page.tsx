import type { Metadata } from 'next';
import { AuditFilters } from '@/components/records/audit-filters';
import { AuditTable } from '@/components/records/audit-table';
import { Pager } from '@/components/records/pager';
import { PageHeading } from '@/components/ui/page-heading';
import { auditActionLabels } from '@/lib/audit/audit-action';
import { auditFilterSchema } from '@/lib/audit/audit-filter.schema';
import { auditPerPage, readAudit } from '@/lib/audit/read-audit';
import { requireAdmin } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { readFilter } from '@/lib/read-filter';
import { addressWith, routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Audit' };
export default async function AuditPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const staff = await requireAdmin();
  const { texts, errors, filter } = readFilter(
    auditFilterSchema,
    ['action', 'actorId', 'from', 'to', 'objectId', 'before'],
    await searchParams,
  );
  const { timeZone } = await clinicForPage(staff.clinicId);
  const rows = filter ? await readAudit(staff, filter, timeZone) : [];
  const names = await staffNames(staff);
  const { before: _page, ...asked } = texts;
  const oldest = rows.at(-1);
  return (
    <>
      <PageHeading
        title="Audit trail"
        lead="What happened, newest first. Nothing in it can be changed, and reading it is in it too."
      />
      <AuditFilters
        actions={Object.entries(auditActionLabels).map(([value, label]) => ({ value, label }))}
        staff={[...names].map(([value, label]) => ({ value, label }))}
        values={texts}
        errors={errors}
      />
      {filter && <AuditTable rows={rows} labels={auditActionLabels} names={names} timeZone={timeZone} />}
      <Pager
        label="Pages of the audit trail"
        here={rows.length > 0 ? `No. ${rows[0]?.sequence} to ${oldest?.sequence}` : ''}
        previous={filter?.before ? addressWith(routes.audit, asked) : null}
        next={
          rows.length === auditPerPage && oldest
            ? addressWith(routes.audit, { ...asked, before: oldest.sequence })
            : null
        }
        words={{ previous: 'Newest', next: 'Older' }}
      />
    </>
  );
}
