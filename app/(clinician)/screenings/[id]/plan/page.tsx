import type { Metadata } from 'next';
import { BackLink } from '@/components/review/back-link';
import { CountStartsAgain } from '@/components/review/count-starts-again';
import { PlanForm } from '@/components/review/plan-form';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePhysiotherapist } from '@/lib/auth/require-staff';
import { countedBefore } from '@/lib/consent/counted-before';
import { requireScreening } from '@/lib/screening/require-screening';
import { planExtentOf } from '@/lib/screening/plan-extent';
import { inputOf } from '@/lib/screening/screening-input';
import { savePlan } from './actions';

export const metadata: Metadata = { title: 'Plan' };
export default async function PlanPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const staff = await requirePhysiotherapist();
  const screening = await requireScreening(staff, (await params).id);
  const { plan } = inputOf(screening);
  const { blockedRegions = [], maybeBlockedRegions = [] } = screening.assessment?.evaluation ?? {};
  const before = await countedBefore(screening);
  const extent = planExtentOf(screening);
  return (
    <>
      <BackLink screeningId={screening.id} patient={screening.patient} />
      <PageHeading title="Plan" lead="Everything is judged again for these areas and this technique." />
      {before && <CountStartsAgain before={before} extent={extent} signing="perhaps" />}
      <PlanForm
        action={savePlan}
        screeningId={screening.id}
        regions={plan.regions ?? []}
        technique={plan.technique}
        {...extent}
        closed={blockedRegions}
        maybeClosed={maybeBlockedRegions}
      />
    </>
  );
}
