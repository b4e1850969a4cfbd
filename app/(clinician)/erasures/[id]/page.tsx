import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { momentIn } from '@/components/staff/format';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { staffNames } from '@/lib/auth/staff-names';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { erasureForPage } from '@/lib/erasure/read-erasures';
import { idSchema } from '@/lib/ids';
import { erasureReasonInWords } from '@/lib/phrasebook/erasure';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Erased' };
export default async function ErasurePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireStaff();
  const id = idSchema.safeParse((await params).id);
  const erasure = (id.success ? await erasureForPage(staff, id.data) : null) ?? notFound();
  const { timeZone } = await clinicForPage(staff.clinicId);
  const when = momentIn(timeZone, new Date(erasure.erasedAt));
  const by = erasure.by === null ? null : (await staffNames(staff)).get(erasure.by);
  return (
    <>
      <PageHeading
        title={`Erased on ${when}`}
        lead="Everything about this person was destroyed and cannot be brought back. What is below is all that is kept."
      />
      <Card>
        <DescriptionList
          items={[
            { id: 'why', term: 'Why', description: erasureReasonInWords(erasure.reason) },
            { id: 'by', term: 'By', description: by ? <bdi>{by}</bdi> : 'The system' },
            { id: 'visits', term: 'Visits', description: erasure.screenings.length },
            {
              id: 'records',
              term: 'Records in the chain',
              description:
                erasure.records.length === 0
                  ? 'None'
                  : `No. ${erasure.records.map(({ sequence }) => sequence).join(', ')}. Their places stay, so that the chain still proves that no other record is missing.`,
            },
            { id: 'number', term: 'Number of this note', description: <code>{erasure.id}</code> },
          ]}
        />
      </Card>
      <div>
        <LinkButton look="secondary" href={routes.today}>
          Go to today’s list
        </LinkButton>
      </div>
    </>
  );
}
