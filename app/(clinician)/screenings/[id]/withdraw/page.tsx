import type { Metadata } from 'next';
import { BackLink } from '@/components/review/back-link';
import { WithdrawForm } from '@/components/staff/withdraw-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { requireStaff } from '@/lib/auth/require-staff';
import { requireScreening } from '@/lib/screening/require-screening';
import { withdrawConsent } from './actions';

export const metadata: Metadata = { title: 'Withdraw consent' };
export default async function WithdrawPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requireStaff();
  const { id, patient, consents } = await requireScreening(staff, (await params).id);
  return (
    <>
      <BackLink screeningId={id} patient={patient} />
      <PageHeading
        title="The patient takes back the consent"
        lead="On the patient’s word, at any time, with no reason needed. The signed record stays, and the withdrawal is a record of its own."
      />
      {consents.at(-1)?.kind === 'given' ? (
        <WithdrawForm action={withdrawConsent} screeningId={id} />
      ) : (
        <EmptyState title="There is no consent to take back" icon="info">
          <p>Nothing was signed, or it has been taken back already.</p>
        </EmptyState>
      )}
    </>
  );
}
