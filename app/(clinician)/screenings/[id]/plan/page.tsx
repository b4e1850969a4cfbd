import type { Metadata } from 'next';
import { BackLink } from '@/components/review/back-link';
import { PlanForm } from '@/components/review/plan-form';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { requireScreening } from '@/lib/screening/require-screening';
import { planExtentOf } from '@/lib/screening/plan-extent';
import { inputOf } from '@/lib/screening/screening-input';
import { savePlan } from './actions';

export const metadata: Metadata = { title: 'Plan' };
export const dynamic = 'force-dynamic';

export default async function PlanPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requirePhysiotherapist();
  const screening = await requireScreening(staff, (await params).id);
  const { plan } = inputOf(screening);
  const { blockedRegions = [], maybeBlockedRegions = [] } = screening.assessment?.evaluation ?? {};
  return (
    <>
      <BackLink screeningId={screening.id} patient={screening.patient} />
      <PageHeading title="Plan" lead="Everything is judged again for these areas and this technique." />
      <PlanForm
        action={savePlan}
        screeningId={screening.id}
        regions={plan.regions ?? []}
        technique={plan.technique}
        {...planExtentOf(screening)}
        closed={blockedRegions}
        maybeClosed={maybeBlockedRegions}
      />
    </>
  );
}
